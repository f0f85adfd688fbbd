package org.safelight.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeys.State.Kept;
import org.safelight.platform.secret.sqlite.SqliteOwnerKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;
import java.time.Duration;

class KeyringTest {

    private static final Duration LONG = Duration.ofHours(1);

    @TempDir Path folder;
    private SqliteFile file;
    private OwnerKeys keys;

    @BeforeEach
    void openFile() {
        file = SqliteFile.open(folder.resolve("secrets.db"), Durability.FULL);
        keys = new SqliteOwnerKeys(file);
    }

    @AfterEach
    void closeFile() {
        file.close();
    }

    @Test
    void aKeyThatIsDestroyedHereIsForgottenAtOnce() {
        var keyring = new Keyring(keys, LONG);
        OwnerKey anna = keyring.of("anna");
        assertThat(keyring.find(anna.id())).isInstanceOf(Kept.class);

        keyring.destroy(anna.id());

        assertThat(keyring.find(anna.id())).isInstanceOf(Destroyed.class);
        assertThat(keyring.of("anna").id()).isNotEqualTo(anna.id());
    }

    @Test
    void aKeyThatIsDestroyedElsewhereIsForgottenWhenItsTimeIsOver() {
        var patient = new Keyring(keys, LONG);
        var forgetful = new Keyring(keys, Duration.ofNanos(1));
        OwnerKey anna = patient.of("anna");
        assertThat(patient.find(anna.id())).isInstanceOf(Kept.class);
        assertThat(forgetful.find(anna.id())).isInstanceOf(Kept.class);

        keys.destroy(anna.id());

        assertThat(patient.find(anna.id())).isInstanceOf(Kept.class);
        assertThat(forgetful.find(anna.id())).isInstanceOf(Destroyed.class);
    }
}
