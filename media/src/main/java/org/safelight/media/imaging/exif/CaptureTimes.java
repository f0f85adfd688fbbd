package org.safelight.media.imaging.exif;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.CaptureTime;
import org.safelight.media.imaging.tiff.TiffDirectory;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** When a photo was taken, or else digitized (Exif 2.32 section 4.6.5, D and F). */
final class CaptureTimes {

    private static final int DATE_TIME_ORIGINAL = 36867;
    private static final int DATE_TIME_DIGITIZED = 36868;
    private static final int OFFSET_TIME_ORIGINAL = 36881;
    private static final int OFFSET_TIME_DIGITIZED = 36882;

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:\\d\\d");

    private CaptureTimes() {}

    static @Nullable CaptureTime read(TiffDirectory exif) throws IOException {
        CaptureTime original = time(exif.text(DATE_TIME_ORIGINAL), exif.text(OFFSET_TIME_ORIGINAL));
        return original != null
                ? original
                : time(exif.text(DATE_TIME_DIGITIZED), exif.text(OFFSET_TIME_DIGITIZED));
    }

    private static @Nullable CaptureTime time(@Nullable String local, @Nullable String offset) {
        try {
            return local == null
                    ? null
                    : new CaptureTime(LocalDateTime.parse(local, DATE_TIME), offset(offset));
        } catch (DateTimeException notSet) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        try {
            return text == null || !OFFSET.matcher(text).matches() ? null : ZoneOffset.of(text);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
