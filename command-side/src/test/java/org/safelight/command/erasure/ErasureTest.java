package org.safelight.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.command.app.Client.Reply;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeys.State.Kept;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What goes when somebody is erased, and what stays. */
class ErasureTest extends TwoPeople {

    @Test
    void noWordThatAnybodySaidIsInTheLogAndNoPlaceEither() throws IOException {
        PhotoId id =
                keptOfAnnas(
                        "5e".repeat(32),
                        new Open<>(new FileName("Cerro.png")),
                        new Place(-33.045712, -71.620913, 12.25));

        assertThat(log.readEvents(id.value()).hasNext()).isTrue();
        assertThat(written().raw())
                .contains(photo, "PhotoDescribed")
                .doesNotContain("Honeymoon", "Graduation", "Kiss at", "Valpara", "Our secret")
                .doesNotContain("Nobody else", "Cerro", "33.0457", "71.6209", "12.25");
    }

    @Test
    void theErasedLoseKeyAndPicturesAndNobodyElseDoes() {
        ObjectKey original = written().upload(photo).original().key();
        String annas = written().keyOf(photo);
        ObjectKey bertsOriginal = written().upload(berts).original().key();

        assertThat(erase("anna", "anna").status()).isEqualTo(202);

        completed();
        await().untilAsserted(() -> assertThat(isKept(original)).isFalse());
        assertThat(keys.find(annas)).isInstanceOf(Destroyed.class);
        assertThat(written().lastOf(photo)).isInstanceOf(PhotoPurged.class);
        assertThat(isKept(bertsOriginal)).isTrue();
        assertThat(keys.find(written().keyOf(berts)))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept ->
                                assertThat(written().nameOf(berts, kept.key()))
                                        .isEqualTo(new FileName("Graduation.png")));
    }

    @Test
    void whatLetsSomebodyInGoesWithThem() {
        letIn.addAll(List.of("anna", "bert"));

        erase("anna", "anna");
        completed();

        assertThat(letIn).contains("bert").doesNotContain("anna");
    }

    @Test
    void nobodyIsErasedByASlipOfTheHand() {
        Reply slip = erase("anna", "ann");

        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.problem()).isEqualTo("invalid-field");
        assertThat(erase("nobody", "nobody").status()).isEqualTo(404);
        assertThat(keys.find(written().keyOf(photo))).isInstanceOf(Kept.class);
        assertThat(written().lastOf(photo)).isNotInstanceOf(PhotoPurged.class);
    }

    private boolean isKept(ObjectKey key) {
        try (var all = originals.keysWrittenBefore(Instant.now().plusSeconds(60))) {
            return all.anyMatch(key::equals);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
