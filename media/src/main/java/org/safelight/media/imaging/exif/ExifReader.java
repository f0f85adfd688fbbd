package org.safelight.media.imaging.exif;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.Exposure;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.header.Span;
import org.safelight.media.imaging.tiff.TiffDirectory;
import org.safelight.media.imaging.tiff.TiffStructure;

import java.io.IOException;

/**
 * Reads the few tags of Exif that are shown, and no others: no maker notes, no embedded thumbnail,
 * nothing compressed. What is broken counts as not there.
 */
public final class ExifReader {

    private static final int MAKE = 271;
    private static final int MODEL = 272;
    private static final int ORIENTATION = 274;
    private static final int EXPOSURE_TIME = 33434;
    private static final int F_NUMBER = 33437;
    private static final int EXIF_DIRECTORY = 34665;
    private static final int GPS_DIRECTORY = 34853;
    private static final int ISO_SPEED = 34855;
    private static final int FOCAL_LENGTH = 37386;
    private static final int LENS_MODEL = 42036;

    private ExifReader() {}

    /** Reads the metadata at a span of a file; null stands for a file that has none. */
    public static ExifFacts read(ImageSource source, @Nullable Span span) throws IOException {
        if (span == null) {
            return ExifFacts.NONE;
        }
        try {
            var structure = new TiffStructure(new SourceReader(source), span);
            return facts(structure, structure.first());
        } catch (UnreadableImageException broken) {
            return ExifFacts.NONE;
        }
    }

    private static ExifFacts facts(TiffStructure file, TiffDirectory main) throws IOException {
        TiffDirectory exif = below(file, main, EXIF_DIRECTORY);
        TiffDirectory gps = below(file, main, GPS_DIRECTORY);
        return new ExifFacts(
                orientation(main),
                orNull(() -> exif == null ? null : CaptureTimes.read(exif)),
                orNull(() -> camera(main, exif)),
                orNull(() -> exif == null ? null : exposure(exif)),
                orNull(() -> gps == null ? null : Places.read(gps)));
    }

    private static @Nullable TiffDirectory below(TiffStructure file, TiffDirectory main, int tag)
            throws IOException {
        Long offset = main.number(tag, /* index= */ 0);
        return offset == null ? null : orNull(() -> file.directory(offset));
    }

    private static int orientation(TiffDirectory main) throws IOException {
        Long value = orNull(() -> main.number(ORIENTATION, /* index= */ 0));
        return value == null || value < 1 || value > 8 ? 1 : value.intValue();
    }

    private static @Nullable Camera camera(TiffDirectory main, @Nullable TiffDirectory exif)
            throws IOException {
        String make = main.text(MAKE);
        String model = main.text(MODEL);
        String lens = exif == null ? null : exif.text(LENS_MODEL);
        return make == null && model == null && lens == null ? null : new Camera(make, model, lens);
    }

    private static @Nullable Exposure exposure(TiffDirectory exif) throws IOException {
        Double seconds = positive(exif.fraction(EXPOSURE_TIME, 0));
        Double aperture = positive(exif.fraction(F_NUMBER, 0));
        Double focalLength = positive(exif.fraction(FOCAL_LENGTH, 0));
        long speed = exif.number(ISO_SPEED, 0L);
        Integer iso = speed < 1 || speed > Integer.MAX_VALUE ? null : (int) speed;
        return seconds == null && aperture == null && iso == null && focalLength == null
                ? null
                : new Exposure(seconds, aperture, iso, focalLength);
    }

    private static @Nullable Double positive(@Nullable Double value) {
        return value == null || value <= 0 ? null : value;
    }

    private static <T> @Nullable T orNull(Part<T> part) throws IOException {
        try {
            return part.read();
        } catch (UnreadableImageException broken) {
            return null;
        }
    }

    /** A part of the metadata that may be broken by itself. */
    private interface Part<T> {

        @Nullable T read() throws IOException;
    }
}
