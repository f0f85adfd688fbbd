package org.safelight.access.key.signin;

import org.safelight.access.key.Scope;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why a request by key is refused. What RFC 6750 says to programs goes with it. */
final class KeyProblem {

    private static final String REALM = "Bearer realm=\"Safelight\", error=";

    private KeyProblem() {}

    /** One answer for all of them, so that nothing is learned by trying. */
    static Problem invalid() {
        return new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "invalid-key",
                        "This key is unknown, over or revoked.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + "\"invalid_token\"");
    }

    static Problem elsewhere() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "address-not-allowed",
                "This key may not be used from the address that you come from.");
    }

    static Problem lacks(Scope scope) {
        return new Problem(
                        HttpStatus.FORBIDDEN,
                        "key-scope",
                        "This needs a key with the scope " + scope.word() + ".")
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        REALM + "\"insufficient_scope\", scope=\"" + scope.word() + "\"");
    }

    static Problem personsOnly() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "not-by-key",
                "No key opens this: sign in as the person whose key it is.");
    }
}
