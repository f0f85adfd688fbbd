package org.safelight.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A box keeps its word: nobody without the key learns what is in it, or changes it. */
class BoxTest {

    private static final OwnerKey KEY = OwnerKey.fresh();
    private static final String CAPTION = "caption";

    @Property
    void whatWasSealedIsWhatIsOpened(@ForAll byte[] words) {
        assertThat(Box.open(KEY, CAPTION, Box.seal(KEY, CAPTION, words))).isEqualTo(words);
    }

    @Property(tries = 200)
    void theSameWordsAreInTheSameBox(@ForAll byte[] words) {
        assertThat(Box.seal(KEY, CAPTION, words)).isEqualTo(Box.seal(KEY, CAPTION, words));
        assertThat(Box.seal(KEY, CAPTION, words)).isNotEqualTo(Box.seal(KEY, "title", words));
        assertThat(Box.seal(KEY, CAPTION, words))
                .isNotEqualTo(Box.seal(OwnerKey.fresh(), CAPTION, words));
    }

    @Property(tries = 200)
    void aBoxThatWasChangedAnywhereDoesNotOpen(
            @ForAll byte[] words, @ForAll @IntRange(max = 10_000) int place) {
        byte[] box = Base64.getDecoder().decode(Box.seal(KEY, CAPTION, words));
        box[place % box.length] ^= 1;
        String changed = Base64.getEncoder().encodeToString(box);

        assertThatThrownBy(() -> Box.open(KEY, CAPTION, changed))
                .isInstanceOf(DamagedBoxException.class);
    }

    @Property(tries = 200)
    void aBoxThatWasCutDoesNotOpen(@ForAll byte[] words, @ForAll @IntRange(max = 10_000) int at) {
        byte[] box = Base64.getDecoder().decode(Box.seal(KEY, CAPTION, words));
        String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(box, at % box.length));

        assertThatThrownBy(() -> Box.open(KEY, CAPTION, cut))
                .isInstanceOf(DamagedBoxException.class);
    }

    @Property(tries = 100)
    void neitherAnotherKeyNorAnotherPlaceOpensIt(@ForAll byte[] words) {
        String box = Box.seal(KEY, CAPTION, words);
        var sameName = new OwnerKey(KEY.id(), OwnerKey.fresh().secret());
        var sameSecret = new OwnerKey(OwnerKey.fresh().id(), KEY.secret());

        for (OwnerKey other : new OwnerKey[] {OwnerKey.fresh(), sameName, sameSecret}) {
            assertThatThrownBy(() -> Box.open(other, CAPTION, box))
                    .isInstanceOf(DamagedBoxException.class);
        }
        assertThatThrownBy(() -> Box.open(KEY, "title", box))
                .isInstanceOf(DamagedBoxException.class);
    }

    @Property(tries = 100)
    void aKeptKeyOpensWhatItSealedBefore(@ForAll byte[] words) {
        var kept = new OwnerKey(KEY.id(), KEY.secret());

        assertThat(Box.open(kept, CAPTION, Box.seal(KEY, CAPTION, words))).isEqualTo(words);
    }

    @Property(tries = 1)
    void whatABoxLooksLikeStaysForEver() {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        var key = new OwnerKey("a-key", secret);
        byte[] words = "Łódź".getBytes(StandardCharsets.UTF_8);

        assertThat(Box.seal(key, CAPTION, words))
                .isEqualTo("c6+kyIqOfwWX5BuXhFigvJIBsRLpyS+qlGwXMMj1JvL7438=");
    }
}
