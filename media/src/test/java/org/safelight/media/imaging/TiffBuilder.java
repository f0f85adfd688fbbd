package org.safelight.media.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Builds TIFF structures, big-endian, for metadata and for files with chosen tags. */
public final class TiffBuilder {

    private final List<Entry> entries = new ArrayList<>();

    /** A tag with text. */
    public TiffBuilder text(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(UTF_8);
        return add(tag, 2, bytes.length, bytes);
    }

    /** A tag with numbers of two bytes. */
    public TiffBuilder shorts(int tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return add(tag, 3, values.length, bytes.array());
    }

    /** A tag with a number of four bytes. */
    public TiffBuilder number(int tag, int value) {
        return add(tag, 4, 1, ByteBuffer.allocate(4).putInt(value).array());
    }

    /** A tag with fractions: numerator, denominator and so on. */
    public TiffBuilder fractions(int tag, int... parts) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * parts.length);
        for (int part : parts) {
            bytes.putInt(part);
        }
        return add(tag, 5, parts.length / 2, bytes.array());
    }

    /** A tag with bytes. */
    public TiffBuilder bytes(int tag, int... values) {
        var bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return add(tag, 1, values.length, bytes.toByteArray());
    }

    /** A tag that points at another directory. */
    public TiffBuilder directory(int tag, TiffBuilder below) {
        entries.add(new Entry(tag, 4, 1, new byte[0], below));
        return this;
    }

    /** The whole structure. */
    public byte[] build() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8});
        bytes.writeBytes(directoryAt(8));
        return bytes.toByteArray();
    }

    private TiffBuilder add(int tag, int type, int count, byte[] bytes) {
        entries.add(new Entry(tag, type, count, bytes, null));
        return this;
    }

    /** Entries, then values that are longer than four bytes, then the directories below. */
    private byte[] directoryAt(int offset) {
        entries.sort(Comparator.comparingInt(Entry::tag));
        int next = offset + 2 + 12 * entries.size() + 4;
        ByteBuffer table = ByteBuffer.allocate(next - offset);
        table.putShort((short) entries.size());
        var rest = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            table.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
            byte[] value = entry.valueAt(next + rest.size());
            if (entry.below == null && value.length <= 4) {
                table.put(value).position(table.position() + 4 - value.length);
            } else {
                table.putInt(next + rest.size());
                rest.writeBytes(value);
            }
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(table.array());
        all.writeBytes(rest.toByteArray());
        return all.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Entry(
            int tag,
            int type,
            int count,
            byte[] bytes,
            @org.jspecify.annotations.Nullable TiffBuilder below) {

        byte[] valueAt(int offset) {
            return below == null ? bytes : below.directoryAt(offset);
        }
    }
}
