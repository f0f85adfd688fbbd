package org.safelight.endtoend.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** An APP1 segment with nothing but a place, written by hand (Exif 2.32, 4.6.6). */
final class PlaceSegment {

    private static final int START_OF_IMAGE_LENGTH = 2;
    private static final short APP1 = (short) 0xFFE1;
    private static final short GPS_POINTER = (short) 0x8825;
    private static final short TYPE_ASCII = 2;
    private static final short TYPE_LONG = 4;
    private static final short TYPE_RATIONAL = 5;
    private static final int GPS_AT = 8 + 2 + 12 + 4;
    private static final int VALUES_AT = GPS_AT + 2 + 4 * 12 + 4;
    private static final int TIFF = VALUES_AT + 2 * 24;
    private static final int MILLIONTHS = 1_000_000;

    private PlaceSegment() {}

    /** A JPEG that says it was taken there, north and east, in degrees. */
    static byte[] insertedInto(byte[] jpeg, double latitude, double longitude) {
        var all = ByteBuffer.allocate(jpeg.length + 4 + 6 + TIFF);
        all.put(jpeg, 0, START_OF_IMAGE_LENGTH);
        all.putShort(APP1).putShort((short) (2 + 6 + TIFF));
        all.put("Exif\0\0".getBytes(US_ASCII));
        all.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        all.putShort((short) 1);
        all.putShort(GPS_POINTER).putShort(TYPE_LONG).putInt(1).putInt(GPS_AT).putInt(0);
        all.putShort((short) 4);
        all.putShort((short) 1).putShort(TYPE_ASCII).putInt(2).put("N\0\0\0".getBytes(US_ASCII));
        all.putShort((short) 2).putShort(TYPE_RATIONAL).putInt(3).putInt(VALUES_AT);
        all.putShort((short) 3).putShort(TYPE_ASCII).putInt(2).put("E\0\0\0".getBytes(US_ASCII));
        all.putShort((short) 4).putShort(TYPE_RATIONAL).putInt(3).putInt(VALUES_AT + 24);
        all.putInt(0);
        degrees(all, latitude);
        degrees(all, longitude);
        all.put(jpeg, START_OF_IMAGE_LENGTH, jpeg.length - START_OF_IMAGE_LENGTH);
        return all.array();
    }

    private static void degrees(ByteBuffer all, double value) {
        all.putInt((int) Math.round(value * MILLIONTHS)).putInt(MILLIONTHS);
        all.putInt(0).putInt(1).putInt(0).putInt(1);
    }
}
