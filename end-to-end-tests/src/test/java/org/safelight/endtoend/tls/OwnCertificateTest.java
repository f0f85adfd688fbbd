package org.safelight.endtoend.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safelight.endtoend.application.ApplicationUnderTest.ADMIN;
import static org.safelight.endtoend.application.ApplicationUnderTest.PASSWORD;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/** TLS by settings alone, as docs/operations.md has them. */
@EmbeddedOnly
class OwnCertificateTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final String HSTS = "Strict-Transport-Security";

    @TempDir static Path folder;

    private static EmbeddedApplication application;
    private static Certificate shown;

    @BeforeAll
    static void start() throws Exception {
        shown = Certificate.fresh();
        renew(shown);
        application =
                EmbeddedApplication.fresh(
                        Map.of(
                                "SERVER_SSL_BUNDLE",
                                "public",
                                bundle("KEYSTORE_CERTIFICATE"),
                                certificate().toString(),
                                bundle("KEYSTORE_PRIVATEKEY"),
                                key().toString(),
                                bundle("RELOADONUPDATE"),
                                "true",
                                "SPRING_SSL_BUNDLE_WATCH_FILE_QUIETPERIOD",
                                "1s",
                                // Where the test can see without TLS that it has started.
                                "MANAGEMENT_SERVER_PORT",
                                Integer.toString(ApplicationUnderTest.freePort()),
                                "MANAGEMENT_SERVER_SSL_ENABLED",
                                "false"));
        application.start();
    }

    @AfterAll
    static void end() {
        application.close();
    }

    private static String bundle(String property) {
        return "SPRING_SSL_BUNDLE_PEM_PUBLIC_" + property;
    }

    private static Path certificate() {
        return folder.resolve("public.crt");
    }

    private static Path key() {
        return folder.resolve("public.key");
    }

    private static void renew(Certificate next) throws Exception {
        next.write(certificate(), key());
        shown = next;
    }

    private static URI at(String scheme) {
        return URI.create(scheme + "://localhost:" + application.address().getPort());
    }

    /** A client of its own each time, which has no connection from before. */
    private static Http trusting(SSLContext trust) {
        String credential = Http.signedIn(at("https"), ADMIN, PASSWORD).credential();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        return new Http(at("https"), credential, client.sslContext(trust).build());
    }

    @Test
    void whoTrustsTheCertificateIsAnsweredAndToldToComeByTlsFromNowOn() throws Exception {
        var answer = trusting(shown.trusted()).get(PHOTOS).expecting(200);

        assertThat(answer.header(HSTS).orElse(""))
                .contains("max-age=31536000", "includeSubDomains");
        assertThatThrownBy(() -> trusting(SSLContext.getDefault()).get(PHOTOS))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aBrowsersCookieIsForTlsAndForThisHostOnly() throws Exception {
        Browser browser = Browser.signIn(trusting(shown.trusted()));

        assertThat(browser.setting())
                .matches("__Host-safelight=[\\w-]{43}; .*")
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        browser.get(PHOTOS).expecting(200);
        String plain = browser.cookie().replace("__Host-", "");
        new Browser(browser.http(), plain, "").get(PHOTOS).expecting(401);
        assertThat(browser.signOut().expecting(204).header("Set-Cookie").orElse(""))
                .contains("__Host-safelight=;", "Max-Age=0", "Secure");
    }

    @Test
    void withoutTlsNobodyIsAnswered() {
        Http plain = Http.signedIn(at("http"), ADMIN, PASSWORD);

        var answer = plain.get(PHOTOS).expecting(400);

        assertThat(answer.header(HSTS)).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        SSLContext before = shown.trusted();
        Browser browser = Browser.signIn(trusting(before));

        renew(Certificate.fresh());

        SSLContext now = shown.trusted();
        await().atMost(Duration.ofMinutes(1)).until(() -> isShownTo(now));
        assertThat(isShownTo(before)).isFalse();
        new Browser(trusting(now).anonymous(), browser.cookie(), "").get(PHOTOS).expecting(200);
    }

    private static boolean isShownTo(SSLContext trust) throws IOException {
        try {
            return trusting(trust).get(PHOTOS).status() == 200;
        } catch (UncheckedIOException refused) {
            if (refused.getCause() instanceof SSLHandshakeException) {
                return false;
            }
            throw refused.getCause();
        }
    }
}
