package org.safelight.media.imaging.tiff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.header.Span;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/** The values of one directory by tag. A value that is not there, or of another type, is null. */
public final class TiffDirectory {

    private static final int LONGEST_TEXT = 1024;

    private final SourceReader in;
    private final Map<Integer, TiffEntry> entries;

    TiffDirectory(SourceReader in, Map<Integer, TiffEntry> entries) {
        this.in = in;
        this.entries = entries;
    }

    /** Whether there is such a tag. */
    public boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** Where the bytes of a tag are. */
    public @Nullable Span span(int tag) {
        TiffEntry entry = entries.get(tag);
        return entry == null ? null : new Span(entry.position(), entry.count());
    }

    /** The whole number at an index of the tag's values. */
    public @Nullable Long number(int tag, int index) throws IOException {
        TiffEntry entry = entry(tag, index);
        if (entry == null) {
            return null;
        }
        return switch (entry.type()) {
            case TiffEntry.BYTE -> (long) in.u8(entry.position() + index);
            case TiffEntry.SHORT -> (long) in.u16(entry.position() + 2L * index);
            case TiffEntry.LONG -> in.u32(entry.position() + 4L * index);
            default -> null;
        };
    }

    /** The first whole number of a tag, or what stands for it. */
    public long number(int tag, long otherwise) throws IOException {
        Long number = number(tag, /* index= */ 0);
        return number == null ? otherwise : number;
    }

    /** The fraction at an index of the tag's values; null also for one over zero. */
    public @Nullable Double fraction(int tag, int index) throws IOException {
        TiffEntry entry = entry(tag, index);
        if (entry == null) {
            return null;
        }
        long position = entry.position() + 8L * index;
        double value =
                switch (entry.type()) {
                    case TiffEntry.RATIONAL -> (double) in.u32(position) / in.u32(position + 4);
                    case TiffEntry.SRATIONAL -> (double) in.s32(position) / in.s32(position + 4);
                    default -> Double.NaN;
                };
        return Double.isFinite(value) ? value : null;
    }

    /** Text up to its first zero, trimmed; null where nothing is left. */
    public @Nullable String text(int tag) throws IOException {
        TiffEntry entry = entries.get(tag);
        if (entry == null || entry.type() != TiffEntry.ASCII) {
            return null;
        }
        String text =
                decode(in.bytes(entry.position(), (int) Math.min(LONGEST_TEXT, entry.count())));
        int end = text.indexOf('\0');
        String shown = (end < 0 ? text : text.substring(0, end)).replaceAll("\\p{Cntrl}", " ");
        return shown.isBlank() ? null : shown.strip();
    }

    /** ASCII by the standard, UTF-8 from many cameras, Latin-1 from some. */
    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private @Nullable TiffEntry entry(int tag, int index) {
        TiffEntry entry = entries.get(tag);
        return entry == null || index >= entry.count() ? null : entry;
    }
}
