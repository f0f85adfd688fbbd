package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class RememberedSignInsTest {

    private final AtomicInteger slowChecks = new AtomicInteger();
    private final RememberedSignIns signIns = new RememberedSignIns(this::slowly);

    @Test
    void aRightPasswordIsCheckedOnce() {
        signIns.authenticate(attempt("ansel", "zone five"));

        assertThat(signIns.authenticate(attempt("ansel", "zone five")).isAuthenticated()).isTrue();
        assertThat(slowChecks).hasValue(1);
    }

    @Test
    void aWrongPasswordIsCheckedEveryTime() {
        signIns.authenticate(attempt("ansel", "zone five"));

        for (int check = 2; check <= 3; check++) {
            assertThatThrownBy(() -> signIns.authenticate(attempt("ansel", "zone four")))
                    .isInstanceOf(BadCredentialsException.class);
            assertThat(slowChecks).hasValue(check);
        }
    }

    @Test
    void whereTheNameEndsAndThePasswordBeginsMatters() {
        signIns.authenticate(attempt("ansel", "zone five"));

        assertThatThrownBy(() -> signIns.authenticate(attempt("anselzone", " five")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private Authentication slowly(Authentication attempt) {
        slowChecks.incrementAndGet();
        if (!attempt.getName().equals("ansel") || !"zone five".equals(attempt.getCredentials())) {
            throw new BadCredentialsException("no");
        }
        return new UsernamePasswordAuthenticationToken(attempt.getName(), null, List.of());
    }

    private static Authentication attempt(String name, String password) {
        return new UsernamePasswordAuthenticationToken(name, password);
    }
}
