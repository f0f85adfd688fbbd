package org.safelight.query.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The records of a ZIP file (PKWARE APPNOTE.TXT 6.3.10) whose members are stored. Sizes and
 * checksum stand in front of each member, so that every reader can read it as it comes. What does
 * not fit into 32 bits, or 16 for counts, is written as ZIP64 has it; what fits is not.
 */
interface ZipFormat {

    long MAX_32 = 0xFFFF_FFFFL;
    int MAX_16 = 0xFFFF;

    /** The name is in UTF-8 (section 4.4.4, bit 11). */
    short FLAGS = 1 << 11;

    short STORED = 0;
    short PLAIN_VERSION = 20;
    short ZIP64_VERSION = 45;

    /** Version 6.3 of the specification, on Unix, which the permissions are for. */
    short MADE_BY = 3 << 8 | 63;

    int REGULAR_FILE_FOR_ALL_TO_READ = 0100644 << 16;

    /** Section 4.3.7; with ZIP64, both sizes have to be in the extra field (4.5.3). */
    static byte[] localHeader(ZipMember member, int crc) {
        byte[] name = member.encodedName();
        boolean large = member.size() >= MAX_32;
        byte[] record = new byte[30 + name.length + (large ? 20 : 0)];
        var header = writer(record);
        header.putInt(0x04034b50).putShort(large ? ZIP64_VERSION : PLAIN_VERSION);
        putCommon(header, member, crc);
        header.putShort((short) name.length).putShort((short) (large ? 20 : 0)).put(name);
        if (large) {
            header.putShort((short) 1).putShort((short) 16);
            header.putLong(member.size()).putLong(member.size());
        }
        return record;
    }

    /** Section 4.3.12; only what does not fit is in the extra field, in a fixed order (4.5.3). */
    static byte[] centralHeader(ZipMember member, int crc, long offset) {
        byte[] name = member.encodedName();
        boolean large = member.size() >= MAX_32;
        boolean far = offset >= MAX_32;
        int values = (large ? 16 : 0) + (far ? 8 : 0);
        int extra = values == 0 ? 0 : 4 + values;
        byte[] record = new byte[46 + name.length + extra];
        var header = writer(record);
        header.putInt(0x02014b50).putShort(MADE_BY);
        header.putShort(values == 0 ? PLAIN_VERSION : ZIP64_VERSION);
        putCommon(header, member, crc);
        header.putShort((short) name.length).putShort((short) extra);
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.putInt(REGULAR_FILE_FOR_ALL_TO_READ).putInt(capped(offset)).put(name);
        if (values > 0) {
            header.putShort((short) 1).putShort((short) values);
        }
        if (large) {
            header.putLong(member.size()).putLong(member.size());
        }
        if (far) {
            header.putLong(offset);
        }
        return record;
    }

    /** Sections 4.3.14 to 4.3.16. */
    static byte[] end(int members, long centralStart, long centralSize) {
        boolean zip64 = members >= MAX_16 || centralStart >= MAX_32 || centralSize >= MAX_32;
        byte[] record = new byte[22 + (zip64 ? 56 + 20 : 0)];
        var end = writer(record);
        if (zip64) {
            end.putInt(0x06064b50).putLong(56 - 12).putShort(MADE_BY).putShort(ZIP64_VERSION);
            end.putInt(0).putInt(0).putLong(members).putLong(members);
            end.putLong(centralSize).putLong(centralStart);
            end.putInt(0x07064b50).putInt(0).putLong(centralStart + centralSize).putInt(1);
        }
        short count = (short) Math.min(members, MAX_16);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort(count).putShort(count);
        end.putInt(capped(centralSize)).putInt(capped(centralStart)).putShort((short) 0);
        return record;
    }

    /** What both headers say in the same order: flags, method, time, checksum, sizes. */
    private static void putCommon(ByteBuffer header, ZipMember member, int crc) {
        header.putShort(FLAGS).putShort(STORED).putInt(member.dosTime()).putInt(crc);
        header.putInt(capped(member.size())).putInt(capped(member.size()));
    }

    private static int capped(long value) {
        return (int) Math.min(value, MAX_32);
    }

    private static ByteBuffer writer(byte[] record) {
        return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
    }
}
