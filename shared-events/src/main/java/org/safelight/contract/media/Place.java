package org.safelight.contract.media;

import org.jspecify.annotations.Nullable;

/**
 * Where a photo was taken, in degrees (WGS 84) and metres above the sea. Personal: it never shows
 * in a log.
 */
public record Place(double latitude, double longitude, @Nullable Double altitude) {

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Latitude is within ±90, longitude within ±180");
        }
    }

    @Override
    public String toString() {
        return "Place[…]";
    }
}
