package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safelight.standalone.architecture.sample.library.FrameworkUser;

import java.util.List;

/** Frameworks stay where they belong. */
class FrameworkUseTest {

    static final List<String> LIBRARIES = List.of(OurCode.MEDIA, OurCode.SCALED_JPEG);

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void bytesAndPixelsKnowNoSpringAndNoAxon(String library) {
        Rules.knowsNoFramework(library).check(OurCode.CLASSES);
    }

    @Test
    void onlyTheCommandSideAndAccountsAreBuiltOfAggregates() {
        Rules.onlyTheseAreBuiltOfAggregates(OurCode.COMMAND_SIDE, OurCode.ACCOUNTS)
                .check(OurCode.CLASSES);
    }

    @Test
    void onlyWebPackagesSpeakHttp() {
        Rules.onlyWebPackagesSpeakHttp().check(OurCode.CLASSES);
    }

    @Test
    void aFrameworkWhereItDoesNotBelongIsFound() {
        finds(Rules.knowsNoFramework(FrameworkUser.class.getPackageName()));
        finds(Rules.onlyTheseAreBuiltOfAggregates(OurCode.COMMAND_SIDE));
        finds(Rules.onlyWebPackagesSpeakHttp());
    }

    private static void finds(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(OurCode.badSamples()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(FrameworkUser.class.getName());
    }
}
