package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.gate.ProcessorGate;
import org.safelight.platform.axon.mongo.DistributedStorage;
import org.safelight.platform.axon.server.AxonServerLink;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.bucket.Buckets;
import org.safelight.platform.correlation.Correlation;
import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.json.BareValueModule;
import org.safelight.platform.lifetime.TimeLimits;
import org.safelight.platform.mongo.NamedIndex;
import org.safelight.platform.process.DistributedProcess;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.mongo.MongoOwnerKeys;
import org.safelight.platform.secret.sqlite.SqliteOwnerKeys;
import org.safelight.platform.security.SignIn;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.trace.Tracing;
import org.safelight.platform.web.Problem;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the platform are so many small libraries: they know little of each other. */
class PlatformPackagesTest {

    private static final String JSON = BareValueModule.class.getPackageName();
    private static final String SQLITE = SqliteFile.class.getPackageName();
    private static final String MONGO = NamedIndex.class.getPackageName();
    private static final String FOLDER = DataFolder.class.getPackageName();
    private static final String BUCKET = Buckets.class.getPackageName();
    private static final String WEB = Problem.class.getPackageName();
    private static final String SECURITY = SignIn.class.getPackageName();
    private static final String CORRELATION = Correlation.class.getPackageName();
    private static final String LIFETIME = TimeLimits.class.getPackageName();
    private static final String TRACE = Tracing.class.getPackageName();
    private static final String AXON = AxonMessaging.class.getPackageName();
    private static final String GATE = ProcessorGate.class.getPackageName();
    private static final String AXON_ON_SQLITE = EmbeddedStorage.class.getPackageName();
    private static final String AXON_ON_MONGO = DistributedStorage.class.getPackageName();
    private static final String AXON_SERVER = AxonServerLink.class.getPackageName();
    private static final String SECRET = OwnerKeys.class.getPackageName();
    private static final String SECRET_ON_SQLITE = SqliteOwnerKeys.class.getPackageName();
    private static final String SECRET_ON_MONGO = MongoOwnerKeys.class.getPackageName();
    private static final String PROCESS = DistributedProcess.class.getPackageName();

    private static final Map<String, Set<String>> KNOWN =
            Map.ofEntries(
                    entry(JSON, Set.of()),
                    entry(SQLITE, Set.of()),
                    entry(MONGO, Set.of()),
                    entry(FOLDER, Set.of()),
                    entry(BUCKET, Set.of(FOLDER, OurCode.BUCKETS, OurCode.MEDIA_VALUES)),
                    entry(CORRELATION, Set.of()),
                    entry(LIFETIME, Set.of()),
                    entry(TRACE, Set.of(WEB)),
                    entry(WEB, Set.of(JSON, CORRELATION)),
                    entry(SECURITY, Set.of(WEB)),
                    entry(AXON, Set.of(JSON, CORRELATION, TRACE)),
                    entry(GATE, Set.of()),
                    entry(AXON_ON_SQLITE, Set.of(AXON, SQLITE, GATE)),
                    entry(AXON_ON_MONGO, Set.of(AXON, MONGO, GATE)),
                    entry(AXON_SERVER, Set.of()),
                    entry(SECRET, Set.of(JSON)),
                    entry(SECRET_ON_SQLITE, Set.of(SECRET, SQLITE)),
                    entry(SECRET_ON_MONGO, Set.of(SECRET, MONGO)),
                    entry(PROCESS, Set.of(AXON, AXON_SERVER, AXON_ON_MONGO, LIFETIME, MONGO, WEB)));

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
