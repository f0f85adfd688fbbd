package org.safelight.benchmarks.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** An issuer that vouches for the administrator: its documents, and tokens that it has signed. */
public final class HomeIssuer implements AutoCloseable {

    private static final int PORT = 18_451;
    private static final String ADDRESS = "http://127.0.0.1:" + PORT;
    private static final String AUDIENCE = "safelight";
    private static final Duration LIFE = Duration.ofHours(6);
    private static final int BITS = 2048;

    private final KeyPair keys;
    private final HttpServer server;

    private HomeIssuer(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
    }

    /** Starts it on the loopback address. */
    public static HomeIssuer start() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT);
        var issuer = new HomeIssuer(generator.generateKeyPair(), HttpServer.create(address, 0));
        issuer.answer(
                "/.well-known/openid-configuration",
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """
                        .formatted(ADDRESS));
        issuer.answer("/keys", issuer.publicKey());
        issuer.server.start();
        return issuer;
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private String publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"home","n":"%s","e":"%s"}]}
        """
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** What is set for a service that believes it. */
    public Map<String, String> settings() {
        return Map.of(
                "SAFELIGHT_OIDC_HOME_ISSUER_URI",
                ADDRESS,
                "SAFELIGHT_OIDC_HOME_AUDIENCE",
                AUDIENCE,
                "SAFELIGHT_OIDC_HOME_CLAIMS_ID",
                "person");
    }

    /** A token that the administrator could have brought from there (RFC 7519). */
    public String token() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String signed =
                text("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"home\"}".getBytes(UTF_8))
                        + "."
                        + text(
                                """
                                {"iss":"%s","sub":"1","person":"admin","aud":"%s","iat":%d,"exp":%d}
                                """
                                        .formatted(ADDRESS, AUDIENCE, now, now + LIFE.toSeconds())
                                        .getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + text(signature.sign());
    }

    /** Without the byte that only says that a number is positive. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return text(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
