package org.safelight.media.imaging.exif;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Place;
import org.safelight.media.imaging.tiff.TiffDirectory;

import java.io.IOException;

/** Where a photo was taken (Exif 2.32 section 4.6.6). */
final class Places {

    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;
    private static final int ALTITUDE_REF = 5;
    private static final int ALTITUDE = 6;

    private static final double HIGHEST = 100_000;

    private Places() {}

    /** Zero by zero is what devices write that do not know; nobody takes photos there. */
    static @Nullable Place read(TiffDirectory gps) throws IOException {
        Double latitude = degrees(gps, LATITUDE, LATITUDE_REF, "S");
        Double longitude = degrees(gps, LONGITUDE, LONGITUDE_REF, "W");
        if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
            return null;
        }
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? new Place(latitude, longitude, altitude(gps)) : null;
    }

    private static @Nullable Double degrees(TiffDirectory gps, int tag, int refTag, String negative)
            throws IOException {
        Double degrees = gps.fraction(tag, 0);
        Double minutes = gps.fraction(tag, 1);
        Double seconds = gps.fraction(tag, 2);
        if (degrees == null) {
            return null;
        }
        double value =
                degrees
                        + (minutes == null ? 0 : minutes) / 60
                        + (seconds == null ? 0 : seconds) / 3600;
        return negative.equals(gps.text(refTag)) ? -value : value;
    }

    private static @Nullable Double altitude(TiffDirectory gps) throws IOException {
        Double metres = gps.fraction(ALTITUDE, 0);
        if (metres == null || Math.abs(metres) > HIGHEST) {
            return null;
        }
        return gps.number(ALTITUDE_REF, 0L) == 1 ? -metres : metres;
    }
}
