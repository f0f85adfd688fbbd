package org.safelight.endtoend.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** A service whose operators sit at one address, behind one proxy. */
@EmbeddedOnly
class AddressesTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final String OVERVIEW = "/api/v1/admin/overview";
    private static final String DESK = "127.0.0.9";
    private static final String PROXY = "127.0.0.8";
    private static final String FORWARDED = "X-Forwarded-For";

    private static EmbeddedApplication application;
    private static SafelightClient safelight;

    @BeforeAll
    static void start() throws IOException {
        application =
                EmbeddedApplication.fresh(
                        Map.of(
                                "SAFELIGHT_ADMIN_ADDRESSES",
                                DESK + ",2001:db8::/32",
                                "SAFELIGHT_TRUSTED_PROXIES",
                                PROXY));
        application.start();
        safelight = SafelightClient.of(application);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    private static Http from(String address) throws IOException {
        return safelight.http().from(InetAddress.getByName(address));
    }

    @Test
    void operatorsAreAnsweredAtTheirAddressOnly() throws IOException {
        from(DESK).get(OVERVIEW).expecting(200);
        from("127.0.0.1").get(OVERVIEW).expectingProblem(403, "address-not-allowed");
        from("127.0.0.1")
                .get("/api/v1/%61dmin/overview")
                .expectingProblem(403, "address-not-allowed");
        from("127.0.0.1").get(PHOTOS).expecting(200);
    }

    @Test
    void whatAProxySaysOfAClientIsBelievedAndWhatAClientSaysOfItselfIsNot() throws IOException {
        from(PROXY).get(OVERVIEW, FORWARDED, DESK).expecting(200);
        from(PROXY).get(OVERVIEW, FORWARDED, "2001:db8::7").expecting(200);
        from(PROXY).get(OVERVIEW, FORWARDED, "198.51.100.7").expecting(403);
        // The proxy has added where this came from; the rest is the client's own invention.
        from(PROXY).get(OVERVIEW, FORWARDED, DESK + ", 198.51.100.7").expecting(403);
        from("127.0.0.1").get(OVERVIEW, FORWARDED, DESK).expecting(403);
    }

    @Test
    void whetherAClientCameByTlsTheProxySaysAndNotTheClient() throws IOException {
        String hsts = "Strict-Transport-Security";
        String proto = "X-Forwarded-Proto";

        assertThat(from(PROXY).get(PHOTOS, FORWARDED, "198.51.100.7", proto, "https").header(hsts))
                .isPresent();
        assertThat(from(PROXY).get(PHOTOS, FORWARDED, "198.51.100.7").header(hsts)).isEmpty();
        assertThat(from("127.0.0.1").get(PHOTOS, proto, "https").header(hsts)).isEmpty();
    }

    @Test
    void aKeyIsUsedWhereItsOwnerSaysOnly() throws IOException {
        String key =
                safelight
                        .keys()
                        .make(
                                List.of("read"),
                                Map.of("allowedAddresses", List.of("127.0.0.4/30", "::1")))
                        .path("key")
                        .stringValue();

        from("127.0.0.6").bearing(key).get(PHOTOS).expecting(200);
        from(PROXY).bearing(key).get(PHOTOS, FORWARDED, "::1").expecting(200);
        from("127.0.0.1").bearing(key).get(PHOTOS).expectingProblem(403, "address-not-allowed");
        from("127.0.0.1").bearing(key).get(PHOTOS, FORWARDED, "::1").expecting(403);
    }
}
