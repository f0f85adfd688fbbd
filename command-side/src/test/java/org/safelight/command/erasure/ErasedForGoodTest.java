package org.safelight.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.command.app.Client.Reply;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeys.State.Kept;

import java.time.Clock;

/** Nothing brings back what was erased: nothing late, nothing undone, nothing restored. */
class ErasedForGoodTest extends TwoPeople {

    @Test
    void whoComesBackHasAnotherKeyAndKeepsWhatIsUploadedThen() {
        String first = written().keyOf(photo);
        erase("anna", "anna");
        completed();

        String later = uploaded(anna, "Again.png");

        assertThat(written().keyOf(later)).isNotEqualTo(first);
        await().until(progress::isComplete);
        assertThat(written().lastOf(later)).isInstanceOf(PhotoUploaded.class);
    }

    @Test
    void anUploadThatWasOnItsWayIsRemoved() {
        OwnerKey old = keys.of("anna");
        erase("anna", "anna");
        completed();

        PhotoId id = keptOfAnnas("1a".repeat(32), new Sealed<>(old.id(), "c2VhbGVk"), null);

        await().untilAsserted(
                        () ->
                                assertThat(written().lastOf(id.value()))
                                        .isInstanceOf(PhotoPurged.class));
    }

    @Test
    void wordsThatWereErasedAreNotBroughtBackByAnUndo() {
        Reply described = anna.send("PATCH", "/albums/" + album, "{\"title\": \"Another\"}");
        erase("anna", "anna");
        completed();

        Reply undone =
                anna.send(
                        "POST",
                        "/undo",
                        "{\"commandId\": \"" + described.header("Command-Id") + "\"}");

        assertThat(undone.status()).isEqualTo(409);
        assertThat(undone.problem()).isEqualTo("erased");
    }

    @Test
    void aKeyThatARestoreBroughtBackIsDestroyedAgainAtTheStart() {
        OwnerKey annas = keys.of("anna");
        erase("anna", "anna");
        completed();
        secrets.writer().sql("DELETE FROM destroyed_key").update();
        secrets.writer()
                .sql("INSERT OR REPLACE INTO owner_key (owner, id, secret) VALUES (?, ?, ?)")
                .params("anna", annas.id(), annas.secret())
                .update();
        await().untilAsserted(() -> assertThat(keys.find(annas.id())).isInstanceOf(Kept.class));

        var afterRestart =
                new Erasing(
                        new Ledger(log),
                        keys,
                        letIn::remove,
                        register,
                        progress,
                        commands,
                        Clock.systemUTC());
        letIn.add("anna");
        afterRestart.round();

        assertThat(letIn).contains("anna");
        assertThat(keys.find(annas.id())).isInstanceOf(Destroyed.class);
        assertThat(keys.of("anna").id()).isNotEqualTo(annas.id());
    }
}
