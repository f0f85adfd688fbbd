package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.CaptureTime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** When a photo was taken: by the clock on the wall and, where the offset is known, exactly. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenAtResource(
        LocalDateTime local, @Nullable ZoneOffset offset, @Nullable Instant instant) {

    /** Null for a time that nobody knows. */
    public static @Nullable TakenAtResource of(@Nullable CaptureTime time) {
        return time == null
                ? null
                : new TakenAtResource(time.local(), time.offset(), time.instant());
    }
}
