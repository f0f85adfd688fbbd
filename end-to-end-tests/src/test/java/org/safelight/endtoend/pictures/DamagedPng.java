package org.safelight.endtoend.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** A PNG whose chunks and checksums are right, with pixel data that is no zlib stream. */
final class DamagedPng {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private DamagedPng() {}

    static byte[] make(long noise) {
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(64)
                        .putInt(64)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        byte[] pixels = ByteBuffer.allocate(24).putLong(-1).putLong(noise).putLong(-1).array();
        var png = new ByteArrayOutputStream();
        png.writeBytes(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", pixels));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }
}
