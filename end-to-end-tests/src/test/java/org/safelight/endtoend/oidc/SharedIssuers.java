package org.safelight.endtoend.oidc;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.safelight.endtoend.application.EmbeddedApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One application and its issuers, for all tests that only have people signed in; started by the
 * first and closed after the last.
 */
record SharedIssuers(IssuersUnderTest issuers, EmbeddedApplication application)
        implements AutoCloseable {

    /** How many bytes Anna may store when she signs in at Keycloak. */
    static final long ANNAS_QUOTA = 900_000_000_000L;

    private static SharedIssuers started() {
        try {
            var issuers = new IssuersUnderTest();
            issuers.start(
                    IssuersUnderTest.person(
                            OidcSettings.KEYCLOAK,
                            "anna",
                            Map.of(
                                    "name",
                                    "Anna Example",
                                    OidcSettings.QUOTA,
                                    ANNAS_QUOTA,
                                    "realm_access",
                                    Map.of("roles", List.of("safelight-admin")))),
                    IssuersUnderTest.person(OidcSettings.ENTRA, "pairwise", Map.of("oid", "5f2c")));
            var shared =
                    new SharedIssuers(issuers, EmbeddedApplication.fresh(OidcSettings.of(issuers)));
            shared.awaitReady();
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        try {
            application.start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> hasIssuers(new Browser(application.address())));
        } catch (RuntimeException late) {
            close();
            throw late;
        }
    }

    private static boolean hasIssuers(Browser first) throws IOException {
        return first.signIn("keycloak").getQuery() == null
                && first.signIn("entra").getQuery() == null;
    }

    @Override
    public void close() {
        application.close();
        issuers.close();
    }

    /** Tells tests which one it is. */
    static final class Meeting implements ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(SharedIssuers.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedIssuers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent("shared", _ -> started(), SharedIssuers.class);
        }
    }
}
