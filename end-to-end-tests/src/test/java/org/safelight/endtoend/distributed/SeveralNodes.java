package org.safelight.endtoend.distributed;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.oidc.IssuersUnderTest;
import org.safelight.endtoend.oidc.OidcSettings;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two nodes that write, two that read, and an issuer whom all of them believe. */
abstract class SeveralNodes {

    /** Where browsers are told that the service is; nothing answers there. */
    static final String PUBLIC = "http://photos.example.org";

    static final String PHOTOS = "/api/v1/photos";
    static final String ISSUER = OidcSettings.KEYCLOAK;
    static final Duration SOON = Duration.ofSeconds(60);

    static IssuersUnderTest issuers;
    static DistributedApplication application;
    static SafelightClient admin;

    @BeforeAll
    static void start() throws IOException {
        issuers = new IssuersUnderTest();
        issuers.start(IssuersUnderTest.person(ISSUER, "anna", Map.of("name", "Anna Example")));
        Map<String, String> settings = new HashMap<>(OidcSettings.of(issuers));
        settings.put("SAFELIGHT_PUBLIC_URL", PUBLIC);
        settings.put("SAFELIGHT_KEYS_MEMORY", "1s");
        application =
                DistributedApplication.fresh(
                        Map.of(Side.COMMAND_SIDE, 2, Side.QUERY_SIDE, 2), settings);
        application.start();
        admin = SafelightClient.of(application);
        await("every node knows the issuer").atMost(SOON).until(SeveralNodes::knowIssuer);
    }

    private static boolean knowIssuer() {
        return everywhere().allMatch(node -> at(node, "nobody").get(PHOTOS).status() != 503);
    }

    @AfterAll
    static void end() {
        application.close();
        issuers.close();
    }

    static Stream<ServiceProcess> everywhere() {
        return Stream.of(Side.COMMAND_SIDE, Side.QUERY_SIDE)
                .flatMap(side -> application.nodes(side).stream());
    }

    static List<ServiceProcess> readers() {
        return application.nodes(Side.QUERY_SIDE);
    }

    static List<ServiceProcess> writers() {
        return application.nodes(Side.COMMAND_SIDE);
    }

    /** Somebody whom the issuer vouches for, at one node. */
    static Http at(ServiceProcess node, String person) {
        return Http.bearing(node.address(), token(person));
    }

    static SafelightClient somebody(String person) {
        return new SafelightClient(Http.bearing(application.address(), token(person)));
    }

    static String token(String person) {
        return issuers.token(
                ISSUER, Map.of("sub", person, "typ", "Bearer", "aud", OidcSettings.API));
    }
}
