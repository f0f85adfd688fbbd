package org.safelight.contract;

import org.jspecify.annotations.Nullable;

/**
 * Something personal as events hold it for ever: sealed with a key of its owner's, so that it can
 * be made unreadable although it stays. What was said before there were keys, or says nothing, is
 * open.
 *
 * @param <T> what can be read where it is open
 */
public sealed interface Personal<T> {

    /** What kind of thing it is; a box of one kind does not open as another. */
    enum Field {
        FILE_NAME,
        PLACE,
        CAPTION,
        TAGS,
        ALBUM_TITLE,
        ALBUM_TEXT
    }

    /** It can be read. */
    record Open<T>(T value) implements Personal<T> {}

    /**
     * It can be read by whoever has the key. The same words under the same key are in the same box.
     *
     * @param key names the key, without being it
     * @param box what is sealed, in base64
     */
    record Sealed<T>(String key, String box) implements Personal<T> {}

    /** The value where there is one that can be read. */
    static <T> @Nullable T readable(@Nullable Personal<T> value) {
        return value instanceof Open<T> open ? open.value() : null;
    }

    /** The value where it can be read, and where it cannot, what to show in its place. */
    default T or(T absent) {
        return switch (this) {
            case Open<T>(T value) -> value;
            case Sealed<T> _ -> absent;
        };
    }
}
