package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.json.BareValueModule;
import org.safelight.platform.security.SignIn;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.web.Problem;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the platform are so many small libraries: they know little of each other. */
class PlatformPackagesTest {

    private static final String JSON = BareValueModule.class.getPackageName();
    private static final String SQLITE = SqliteFile.class.getPackageName();
    private static final String WEB = Problem.class.getPackageName();
    private static final String SECURITY = SignIn.class.getPackageName();
    private static final String AXON = AxonMessaging.class.getPackageName();
    private static final String AXON_ON_SQLITE = EmbeddedStorage.class.getPackageName();

    private static final Map<String, Set<String>> KNOWN =
            Map.of(
                    JSON, Set.of(),
                    SQLITE, Set.of(),
                    WEB, Set.of(JSON),
                    SECURITY, Set.of(WEB),
                    AXON, Set.of(JSON),
                    AXON_ON_SQLITE, Set.of(SQLITE));

    static Set<String> packages() {
        return KNOWN.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseItIsBuiltOn(String name) {
        String[] known =
                Stream.concat(Stream.of(name), KNOWN.getOrDefault(name, Set.of()).stream())
                        .toArray(String[]::new);

        Rules.knowsOfOursOnly(name, known).check(OurCode.CLASSES);
    }

    @Test
    void everyPackageIsOnThisList() {
        Set<String> existing =
                OurCode.CLASSES.stream()
                        .filter(JavaClass.Predicates.resideInAPackage(OurCode.PLATFORM))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());

        assertThat(existing).isEqualTo(KNOWN.keySet());
    }
}
