package org.safelight.contract.search;

/**
 * A part of the map between two parallels and two meridians, in degrees (WGS 84), its edges
 * included. Where west is greater than east it reaches across the 180th meridian. Personal: never
 * in a log.
 */
public record Area(double west, double south, double east, double north) {

    public Area {
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("A longitude is within ±180");
        }
        if (!(south >= -90 && south <= north && north <= 90)) {
            throw new IllegalArgumentException("Latitudes are within ±90, the southern one first");
        }
    }

    @Override
    public String toString() {
        return "Area[…]";
    }
}
