package org.safelight.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.internal.MongoClientImpl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.function.Consumer;

class MongoConventionsTest {

    private final ApplicationContextRunner process =
            new ApplicationContextRunner()
                    .withInitializer(it -> it.getEnvironment().setActiveProfiles("distributed"))
                    .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class))
                    .withUserConfiguration(MongoConventions.class);

    @Test
    void aWriteIsDoneWhenMostServersHaveItOnDiskWhateverTheUriSays() {
        settings(
                "mongodb://localhost/?w=1&readPreference=secondary",
                client -> {
                    assertThat(client.getWriteConcern().getWString()).isEqualTo("majority");
                    assertThat(client.getWriteConcern().getJournal()).isTrue();
                    assertThat(client.getReadPreference().isSecondaryOk()).isFalse();
                });
    }

    @Test
    void everyWaitHasAnEndWhichTheUriCanMove() {
        settings(
                "mongodb://localhost/?socketTimeoutMS=20000",
                client -> {
                    assertThat(client.getSocketSettings().getReadTimeout(MILLISECONDS))
                            .isEqualTo(20_000);
                    assertThat(client.getSocketSettings().getConnectTimeout(MILLISECONDS))
                            .isEqualTo(2_000);
                    assertThat(client.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                            .isEqualTo(5_000);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://localhost/prints, '', prints",
        "mongodb://localhost/prints, negatives, negatives",
        "mongodb://localhost, '', safelight",
        "'', '', safelight"
    })
    void theDatabaseIsTheOneThatIsNamedElseSafelight(String uri, String named, String expected) {
        process.withPropertyValues("spring.mongodb.database=" + named)
                .withPropertyValues(uri.isEmpty() ? "" : "spring.mongodb.uri=" + uri)
                .run(
                        running ->
                                assertThat(running.getBean(MongoDatabase.class).getName())
                                        .isEqualTo(expected));
    }

    @Test
    @Timeout(20)
    void anAbsentDatabaseIsAnErrorSoon() throws IOException {
        process.withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:" + unusedPort())
                .run(
                        running -> {
                            var database = running.getBean(MongoDatabase.class);
                            assertThatThrownBy(() -> database.getCollection("any").countDocuments())
                                    .isInstanceOf(MongoTimeoutException.class);
                        });
    }

    private void settings(String uri, Consumer<MongoClientSettings> check) {
        process.withPropertyValues("spring.mongodb.uri=" + uri)
                .run(
                        running ->
                                check.accept(
                                        Objects.requireNonNull(
                                                running.getBean(MongoClientImpl.class)
                                                        .getSettings())));
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
