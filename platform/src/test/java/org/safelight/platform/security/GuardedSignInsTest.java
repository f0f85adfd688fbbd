package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

class GuardedSignInsTest {

    private @Nullable UserDetails ansel = ansel("hash of zone five", "USER");
    private final AtomicInteger slowChecks = new AtomicInteger();
    private final GuardedSignIns signIns =
            new GuardedSignIns(this::slowly, this::account, InstantSource.system());

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
            refuses("ansel", "zone four");
            assertThat(slowChecks).hasValue(check);
        }
    }

    @Test
    void whereTheNameEndsAndThePasswordBeginsMatters() {
        signIns.authenticate(attempt("ansel", "zone five"));

        refuses("anselzone", " five");
    }

    @Test
    void aRememberedPasswordIsGoodNoLongerThanTheAccount() {
        signIns.authenticate(attempt("ansel", "zone five"));

        ansel = null;

        refuses("ansel", "zone five");
    }

    @Test
    void aRememberedPasswordIsCheckedAgainWhenAnotherOneWasChosen() {
        signIns.authenticate(attempt("ansel", "zone five"));

        ansel = ansel("hash of zone six", "USER");

        refuses("ansel", "zone five");
    }

    @Test
    void whoHasAnotherRoleNowIsSignedInWithThat() {
        signIns.authenticate(attempt("ansel", "zone five"));

        ansel = ansel("hash of zone five", "ADMIN");

        assertThat(signIns.authenticate(attempt("ansel", "zone five")).getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_ADMIN");
    }

    @Test
    void whileOneHasToWaitTheRightPasswordIsNoBetterThanAWrongOne() {
        signIns.authenticate(attempt("ansel", "zone five"));
        for (int i = 0; i < 10; i++) {
            refuses("ansel", "zone " + i);
        }

        assertThatThrownBy(() -> signIns.authenticate(attempt("ansel", "zone five")))
                .isInstanceOf(TooManySignInsException.class);
        assertThat(slowChecks).hasValue(11);
    }

    @Test
    void howANameIsWrittenMakesNoDifferenceToHowOftenItIsTried() {
        for (int i = 0; i < 10; i++) {
            refuses(i % 2 == 0 ? "Ansel" : " ansel", "zone four");
        }

        assertThatThrownBy(() -> signIns.authenticate(attempt("ANSEL", "zone four")))
                .isInstanceOf(TooManySignInsException.class);
    }

    private void refuses(String name, String password) {
        assertThatThrownBy(() -> signIns.authenticate(attempt(name, password)))
                .isInstanceOf(BadCredentialsException.class);
    }

    private UserDetails account(String name) {
        if (ansel == null || !name.equals("ansel")) {
            throw new UsernameNotFoundException("no");
        }
        return User.withUserDetails(ansel).build();
    }

    private Authentication slowly(Authentication attempt) {
        slowChecks.incrementAndGet();
        UserDetails account = ansel;
        if (account == null
                || !attempt.getName().equals("ansel")
                || !("hash of " + attempt.getCredentials()).equals(account.getPassword())) {
            throw new BadCredentialsException("no");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, account.getAuthorities());
    }

    private static UserDetails ansel(String hash, String role) {
        return User.withUsername("ansel").password(hash).roles(role).build();
    }

    private static Authentication attempt(String name, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new Caller("203.0.113.7"));
        return attempt;
    }
}
