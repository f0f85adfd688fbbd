package org.safelight.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".mina", "mi na", "system:mina", "mi:na", "мина", "min\u00e1"})
    void aNameThatCouldBeTakenForAnotherOneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountName.typed(text));
    }

    @Test
    void aNameHas64CharactersAtMost() {
        assertThat(new AccountName("m".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountName("m".repeat(65)));
    }

    @Test
    void capitalsAndSpacesAroundANameAreForgiven() {
        assertThat(AccountName.typed(" Mina.Kim@Example.org ").value())
                .isEqualTo("mina.kim@example.org");
    }
}
