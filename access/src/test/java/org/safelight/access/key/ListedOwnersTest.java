package org.safelight.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.access.key.KeyOwners.Standing;
import org.safelight.contract.UserId;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.util.List;

class ListedOwnersTest {

    private static User.UserBuilder account(String name) {
        return User.withUsername(name).password("hash").roles("USER");
    }

    private static Standing standingOf(UserDetails... accounts) {
        var service = new InMemoryUserDetailsManager(accounts);
        return new ListedOwners(() -> List.of(service)).standingOf(new UserId("anna"));
    }

    @Test
    void whoHasAnAccountIsKnownByItsRole() {
        assertThat(standingOf(account("anna").build())).isEqualTo(Standing.PERSON);
        assertThat(standingOf(account("anna").roles("ADMIN").build()))
                .isEqualTo(Standing.ADMINISTRATOR);
    }

    @Test
    void whoHasNoneIsUnknown() {
        assertThat(standingOf(account("ben").build())).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void anAccountThatIsSwitchedOffIsClosedAndOneThatOthersGuessAtIsNot() {
        assertThat(standingOf(account("anna").disabled(true).build())).isEqualTo(Standing.CLOSED);
        assertThat(standingOf(account("anna").accountLocked(true).build()))
                .isEqualTo(Standing.PERSON);
    }
}
