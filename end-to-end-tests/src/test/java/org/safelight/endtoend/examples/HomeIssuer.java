package org.safelight.endtoend.examples;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyGenerator;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An issuer at which everybody who comes is signed in. */
final class HomeIssuer implements AutoCloseable {

    private static final String SETTING = "SAFELIGHT_OIDC_HOME_";

    private final MockOAuth2Server server;

    HomeIssuer() throws IOException {
        var keys = new KeyProvider(List.of(new KeyGenerator().generateKey("home")));
        var config =
                new OAuth2Config(
                        false,
                        null,
                        null,
                        false,
                        new OAuth2TokenProvider(keys),
                        Set.of(),
                        new NettyWrapper());
        server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    URI address() {
        return server.issuerUrl("home").uri();
    }

    /** What an operator sets to have it believed. */
    Map<String, String> settings() {
        return Map.of(
                SETTING + "ISSUER_URI", address().toString(),
                SETTING + "CLIENT_ID", "safelight",
                SETTING + "CLIENT_SECRET", "kept between us");
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
