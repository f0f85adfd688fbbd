package org.safelight.contract.media;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * When a photo was taken: the clock on the wall, which is what people remember and what sorts and
 * groups photos, and the offset from UTC where the camera recorded one.
 */
public record CaptureTime(LocalDateTime local, @Nullable ZoneOffset offset) {

    /** The instant on the time line, or null where the offset is not known. */
    public @Nullable Instant instant() {
        return offset == null ? null : local.toInstant(offset);
    }
}
