package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.SelfMade;
import org.safelight.gateway.app.Upstream;
import org.springframework.boot.ssl.NoSuchSslBundleException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/** TLS from clients to the gateway, and from the gateway to the services, by settings alone. */
class TlsTest {

    @TempDir static Path folder;
    private static SelfMade ofGateway;
    private static SelfMade ofService;
    private static SelfMade ofStranger;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ofGateway = SelfMade.of(folder, "localhost");
        ofService = SelfMade.of(Files.createDirectory(folder.resolve("s")), "localhost");
        ofStranger = SelfMade.of(folder, "stranger.example");
    }

    @Test
    void clientsAndServicesAreSpokenToOverTls() throws Exception {
        try (var service = Upstream.named("service", ofService.shown());
                var gateway =
                        RunningGateway.between(
                                service,
                                service,
                                "server.ssl.bundle=gateway",
                                "spring.ssl.bundle.pem.gateway.keystore.certificate="
                                        + ofGateway.certificate(),
                                "spring.ssl.bundle.pem.gateway.keystore.private-key="
                                        + ofGateway.privateKey(),
                                "ssl-bundle=nodes",
                                "spring.ssl.bundle.pem.nodes.truststore.certificate="
                                        + ofService.certificate())) {
            HttpResponse<String> answer = get(gateway, ofGateway.trusted());
            assertThat(answer.body()).isEqualTo("service");
            assertThat(answer.headers().allValues("Strict-Transport-Security"))
                    .containsExactly("max-age=31536000; includeSubDomains");
            assertThat(service.lastHeaders()).containsEntry("X-forwarded-proto", List.of("https"));

            assertThatThrownBy(() -> get(gateway, ofStranger.trusted()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aServiceThatNobodyVouchesForGetsNothing() throws Exception {
        try (var service = Upstream.named("service", ofService.shown());
                var gateway = trusting(ofStranger, service)) {
            assertThat(gateway.post("/api/v1/albums", "{}").statusCode()).isEqualTo(503);
            assertThat(service.requests()).isZero();
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotEnough() throws Exception {
        try (var service = Upstream.named("service", ofStranger.shown());
                var gateway = trusting(ofStranger, service)) {
            HttpResponse<String> answer = gateway.get("/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(service.requests()).isZero();
        }
    }

    @Test
    void withoutABundleTheJvmsTrustDecides() throws Exception {
        try (var service = Upstream.named("service", ofService.shown());
                var gateway = RunningGateway.between(service, service)) {
            assertThat(gateway.get("/").statusCode()).isEqualTo(503);
            assertThat(service.requests()).isZero();
        }
    }

    @Test
    void aBundleThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> RunningGateway.with("ssl-bundle=forgotten"))
                .hasRootCauseInstanceOf(NoSuchSslBundleException.class);
    }

    private static RunningGateway trusting(SelfMade certificate, Upstream service) {
        return RunningGateway.between(
                service,
                service,
                "ssl-bundle=nodes",
                "spring.ssl.bundle.pem.nodes.truststore.certificate=" + certificate.certificate());
    }

    private static HttpResponse<String> get(RunningGateway gateway, SSLContext trust)
            throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(trust).build()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("https://localhost:" + gateway.port() + "/api/v1"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
