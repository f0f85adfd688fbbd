package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safelight.standalone.architecture.sample.left.Left;
import org.safelight.standalone.architecture.sample.right.Right;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The modules know each other as the plan of the house has it, and no otherwise. */
class ModuleArrowsTest {

    static final List<String> SIDES =
            List.of(OurCode.COMMAND_SIDE, OurCode.THUMBNAIL_SIDE, OurCode.QUERY_SIDE);

    private static final JavaClasses CODE = OurCode.CLASSES;
    private static final String JAVA = "java..";
    private static final String JSPECIFY = NullMarked.class.getPackageName();

    @ParameterizedTest
    @FieldSource("SIDES")
    void aSideKnowsWhatIsSharedButNoOtherSide(String side) {
        Rules.knowsOfOursOnly(
                        side,
                        side,
                        OurCode.MEDIA,
                        OurCode.PLATFORM,
                        OurCode.OPERATIONS,
                        OurCode.ACCESS,
                        OurCode.UPCASTING,
                        OurCode.CONTRACT)
                .check(CODE);
    }

    @Test
    void operationsKnowThePlatformAndTheContractButNoSide() {
        Rules.knowsOfOursOnly(
                        OurCode.OPERATIONS, OurCode.OPERATIONS, OurCode.PLATFORM, OurCode.CONTRACT)
                .check(CODE);
    }

    @Test
    void accessKnowsThePlatformAndTheContractButNoSide() {
        Rules.knowsOfOursOnly(OurCode.ACCESS, OurCode.ACCESS, OurCode.PLATFORM, OurCode.CONTRACT)
                .check(CODE);
    }

    @Test
    void upcastersKnowThePlatformAndTheContractButNoSide() {
        Rules.knowsOfOursOnly(
                        OurCode.UPCASTING, OurCode.UPCASTING, OurCode.PLATFORM, OurCode.CONTRACT)
                .check(CODE);
    }

    @Test
    void mediaKnowsTheJpegReaderAndOnlyValuesOfTheContract() {
        Rules.knowsOfOursOnly(
                        OurCode.MEDIA, OurCode.MEDIA, OurCode.SCALED_JPEG, OurCode.MEDIA_VALUES)
                .check(CODE);
    }

    @Test
    void thePlatformKnowsBucketsButNothingOfPhotos() {
        Rules.knowsOfOursOnly(
                        OurCode.PLATFORM, OurCode.PLATFORM, OurCode.BUCKETS, OurCode.MEDIA_VALUES)
                .check(CODE);
    }

    @Test
    void theGatewayKnowsNoOtherModule() {
        Rules.knowsOfOursOnly(OurCode.GATEWAY, OurCode.GATEWAY).check(CODE);
    }

    @Test
    void theJpegReaderKnowsOnlyTheJdk() {
        Rules.knowsOnly(OurCode.SCALED_JPEG, OurCode.SCALED_JPEG, JAVA, "javax.imageio..", JSPECIFY)
                .check(CODE);
    }

    @Test
    void theContractKnowsTheJdkAndAnnotations() {
        Set<String> elsewhere =
                CODE.stream()
                        .filter(JavaClass.Predicates.resideInAPackage(OurCode.CONTRACT))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(JavaClass.Predicates.resideOutsideOfPackage(OurCode.CONTRACT))
                        .filter(JavaClass.Predicates.resideOutsideOfPackage(JAVA))
                        .filter(JavaClass.Predicates.resideOutsideOfPackage(JSPECIFY))
                        .filter(type -> !type.isPrimitive())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(elsewhere)
                .containsExactlyInAnyOrder(
                        RoutingKey.class.getName(),
                        TargetAggregateIdentifier.class.getName(),
                        Revision.class.getName());
    }

    @Test
    void anArrowThatIsNotOnThePlanIsFound() {
        String left = Left.class.getPackageName();
        String right = Right.class.getPackageName();

        Rules.knowsOfOursOnly(left, left, right).check(OurCode.badSamples());
        assertThatThrownBy(() -> Rules.knowsOfOursOnly(left, left).check(OurCode.badSamples()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(Right.class.getSimpleName());
        assertThatThrownBy(() -> Rules.knowsOnly(left, left, JAVA).check(OurCode.badSamples()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(Right.class.getSimpleName());
    }

    @Test
    void aPackageThatHasMovedAwayIsFound() {
        assertThatThrownBy(() -> Rules.knowsOfOursOnly("org.safelight.nowhere..").check(CODE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }
}
