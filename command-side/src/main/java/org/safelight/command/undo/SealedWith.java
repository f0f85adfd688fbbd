package org.safelight.command.undo;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.Reversal;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.PhotoCommand.RevertPhoto;

import java.util.Objects;
import java.util.stream.Stream;

/** With which keys the words are sealed that an undo brings back. */
final class SealedWith {

    private SealedWith() {}

    static Stream<String> keysIn(Object reversal) {
        return words(reversal)
                .filter(Objects::nonNull)
                .mapMulti(
                        (words, keys) -> {
                            if (words instanceof Sealed<?> box) {
                                keys.accept(box.key());
                            }
                        });
    }

    private static Stream<@Nullable Personal<?>> words(Object reversal) {
        return switch (reversal) {
            case RevertAlbum album ->
                    Stream.of(
                            album.title() == null ? null : album.title().back(),
                            album.text() == null ? null : album.text().back());
            case RevertPhoto photo -> words(photo.description());
            default -> Stream.of();
        };
    }

    private static Stream<@Nullable Personal<?>> words(
            @Nullable Reversal<DescriptionChange> words) {
        return words == null || words.back() == null
                ? Stream.of()
                : Stream.of(words.back().caption(), words.back().tags());
    }
}
