package org.safelight.endtoend.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyGenerator;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import org.jspecify.annotations.Nullable;
import org.safelight.endtoend.application.ApplicationUnderTest;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Issuers at one port, each below a path of its own; they can be away. */
public final class IssuersUnderTest implements AutoCloseable {

    /** How they know Safelight. */
    static final String CLIENT = "safelight";

    static final String SECRET = "kept between us";

    private final int port = freePort();
    private @Nullable MockOAuth2Server server;
    private final KeyProvider keys = fresh();
    private final OAuth2TokenProvider provider = new OAuth2TokenProvider(keys);

    private static int freePort() {
        try {
            return ApplicationUnderTest.freePort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }

    /** Keys that nobody has seen before. */
    private static KeyProvider fresh() {
        JWK key = new KeyGenerator().generateKey("key-" + UUID.randomUUID());
        return new KeyProvider(List.of(key));
    }

    /** Starts them, with who signs in there when a browser comes. */
    public void start(OAuth2TokenCallback... people) throws IOException {
        var config =
                new OAuth2Config(
                        false, null, null, false, provider, Set.of(people), new NettyWrapper());
        server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    /** Somebody who signs in at an issuer when a browser comes. */
    public static OAuth2TokenCallback person(
            String issuer, String subject, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(
                issuer, subject, "JWT", List.of("account"), claims, 3600);
    }

    void stop() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    /** The address of an issuer, as its tokens have it. */
    String address(String issuer) {
        return "http://localhost:" + port + "/" + issuer;
    }

    /** A token that is signed as all of this issuer's are, for ten minutes. */
    public String token(String issuer, Map<String, Object> claims) {
        var all = new HashMap<String, Object>(claims);
        all.putIfAbsent("iss", address(issuer));
        all.putIfAbsent("iat", Instant.now().getEpochSecond());
        all.putIfAbsent("jti", UUID.randomUUID().toString());
        return provider.jwt(all, Duration.ofMinutes(10), issuer).serialize();
    }

    /** A token with these claims and no others but the end of its time, if it has one. */
    String signed(String issuer, Map<String, Object> claims, @Nullable Instant end)
            throws JOSEException {
        RSAKey key = keys.signingKey(issuer).toRSAKey();
        var all = new JWTClaimsSet.Builder();
        claims.forEach(all::claim);
        if (end != null) {
            all.expirationTime(Date.from(end));
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, all.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The key with which an issuer's signatures are checked, as everybody can have it. */
    RSAKey publicKey(String issuer) {
        JWKSet keys = provider.publicJwkSet(issuer);
        return keys.getKeys().getFirst().toRSAKey();
    }

    @Override
    public void close() {
        stop();
    }
}
