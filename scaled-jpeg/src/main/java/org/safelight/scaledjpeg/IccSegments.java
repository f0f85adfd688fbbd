package org.safelight.scaledjpeg;

import org.jspecify.annotations.Nullable;
import org.safelight.scaledjpeg.syntax.AppSegment;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** Joins a profile that is spread over APP2 segments (ICC.1:2022, B.4). */
final class IccSegments {

    private static final String SIGNATURE = "ICC_PROFILE\0";
    private static final int NUMBER = SIGNATURE.length();
    private static final int COUNT = NUMBER + 1;
    private static final int DATA = NUMBER + 2;

    private IccSegments() {}

    static Optional<byte[]> profile(List<AppSegment> applications) {
        @Nullable AppSegment[] parts = new @Nullable AppSegment[256];
        int count = 0;
        for (AppSegment segment : applications) {
            if (isPart(segment)) {
                count = Math.max(count, segment.at(COUNT));
                parts[segment.at(NUMBER)] = segment;
            }
        }
        return joined(parts, count);
    }

    private static boolean isPart(AppSegment segment) {
        return segment.marker() == 0xE2 && segment.startsWith(SIGNATURE) && segment.length() > DATA;
    }

    private static Optional<byte[]> joined(@Nullable AppSegment[] parts, int count) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (int number = 1; number <= count; number++) {
            AppSegment part = parts[number];
            if (part == null) {
                return Optional.empty();
            }
            profile.writeBytes(part.copyFrom(DATA));
        }
        return count == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
    }
}
