package org.safelight.endtoend.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** An APP1 segment with nothing but an orientation, written by hand (Exif 2.32, 4.5 and 4.7). */
final class ExifSegment {

    private static final int START_OF_IMAGE_LENGTH = 2;
    private static final short APP1 = (short) 0xFFE1;
    private static final int PAYLOAD = 6 + 8 + 2 + 12 + 4;
    private static final short ORIENTATION_TAG = 274;
    private static final short TYPE_SHORT = 3;

    private ExifSegment() {}

    static byte[] insertedInto(byte[] jpeg, int orientation) {
        var all = ByteBuffer.allocate(jpeg.length + 4 + PAYLOAD);
        all.put(jpeg, 0, START_OF_IMAGE_LENGTH);
        all.putShort(APP1).putShort((short) (2 + PAYLOAD));
        all.put("Exif\0\0".getBytes(US_ASCII));
        all.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        all.putShort((short) 1);
        all.putShort(ORIENTATION_TAG).putShort(TYPE_SHORT).putInt(1);
        all.putShort((short) orientation).putShort((short) 0);
        all.putInt(0);
        all.put(jpeg, START_OF_IMAGE_LENGTH, jpeg.length - START_OF_IMAGE_LENGTH);
        return all.array();
    }
}
