package org.safelight.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;

/** The rules, as functions of packages, so that each can also be held against a bad sample. */
final class Rules {

    private static final String WEB_ANNOTATIONS = RestController.class.getPackageName() + "..";

    private Rules() {}

    /** Of our own packages these know only those; what comes from elsewhere is not asked here. */
    static ArchRule knowsOfOursOnly(String who, String... known) {
        return classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(OurCode.OURS).or(resideInAnyPackage(known)));
    }

    /** Whatever is not in these packages, ours or another's, is unknown there. */
    static ArchRule knowsOnly(String who, String... known) {
        return classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known));
    }

    static ArchRule knowsNoFramework(String who) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..");
    }

    static ArchRule onlyTheseAreBuiltOfAggregates(String... deciding) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(deciding)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        AggregateLifecycle.class,
                        AggregateIdentifier.class,
                        Aggregate.class,
                        EventSourcingHandler.class);
    }

    static ArchRule onlyWebPackagesSpeakHttp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB_ANNOTATIONS);
    }
}
