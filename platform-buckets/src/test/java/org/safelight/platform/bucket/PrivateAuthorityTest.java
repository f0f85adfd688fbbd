package org.safelight.platform.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Servers whose certificates only the trust store of this installation knows. */
class PrivateAuthorityTest {

    @TempDir private static Path folder;

    private static PrivateKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = PrivateKeys.madeIn(folder);
    }

    @Test
    void s3IsTrustedByTheTrustStoreOfTheJvm() throws Exception {
        TestS3 s3 = TestS3.startedWithTls(keys.keys(), PrivateKeys.PASSWORD);
        try {
            List<String> settings =
                    List.of(
                            "--safelight.buckets=s3",
                            "--safelight.s3.region=us-east-1",
                            "--safelight.s3.path-style=true",
                            "--safelight.s3.endpoint=" + s3.address());
            assertThat(probe(trust(), settings)).contains(TlsProbe.DONE);
            assertThat(probe(List.of(), settings))
                    .contains("PKIX path building failed")
                    .doesNotContain(TlsProbe.DONE);
        } finally {
            s3.stop();
        }
    }

    @Test
    void mongoIsTrustedByTheTrustStoreOfTheJvm() throws Exception {
        var server = new MongoServer(new MemoryBackend());
        server.enableSsl(keys.privateKey(), PrivateKeys.PASSWORD, keys.certificate());
        int port = server.bind().getPort();
        try {
            List<String> settings =
                    List.of(
                            "--safelight.buckets=gridfs",
                            "--spring.mongodb.uri=mongodb://127.0.0.1:"
                                    + port
                                    + "/?tls=true&serverSelectionTimeoutMS=5000");
            assertThat(probe(trust(), settings)).contains(TlsProbe.DONE);
            assertThat(probe(List.of(), settings))
                    .contains("PKIX path building failed")
                    .doesNotContain(TlsProbe.DONE);
        } finally {
            server.shutdownNow();
        }
    }

    private static List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + keys.trust(),
                "-Djavax.net.ssl.trustStorePassword=" + PrivateKeys.PASSWORD);
    }

    /** What a process with these options of the JVM and these settings prints. */
    private static String probe(List<String> options, List<String> settings) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
        TestS3.CREDENTIALS.forEach(credential -> command.add("-D" + credential));
        command.addAll(options);
        command.add(TlsProbe.class.getName());
        Stream.concat(settings.stream(), Stream.of("--safelight.data=" + folder))
                .forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
