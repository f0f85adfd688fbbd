package org.safelight.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every place for secrets is held to. */
public abstract class KeptSecretsContract {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    protected abstract KeptSecrets secrets();

    @Test
    void whatIsKeptIsFoundAgain() {
        Passage passage = Passage.fresh("{bcrypt}a hash with spaces");
        secrets().keep("door", passage);

        Passage found = secrets().find("door").orElseThrow();

        assertThat(found.passwordHash()).isEqualTo("{bcrypt}a hash with spaces");
        assertThat(found.isGranted(passage.grant(NOON), NOON.minusSeconds(1))).isTrue();
    }

    @Test
    void aSecretWithoutAPasswordHasNone() {
        secrets().keep("door", Passage.fresh(null));

        assertThat(secrets().find("door").orElseThrow().passwordHash()).isNull();
    }

    @Test
    void anotherSecretTakesThePlaceOfTheFirst() {
        secrets().keep("door", Passage.fresh("first"));
        secrets().keep("door", Passage.fresh("second"));

        assertThat(secrets().find("door").orElseThrow().passwordHash()).isEqualTo("second");
    }

    @Test
    void whatIsForgottenIsNotFoundAndWhatIsKeptElsewhereStays() {
        secrets().keep("door", Passage.fresh(null));
        secrets().keep("window", Passage.fresh(null));

        secrets().forget("door");
        secrets().forget("door");

        assertThat(secrets().find("door")).isEmpty();
        assertThat(secrets().find("window")).isPresent();
    }
}
