package org.safelight.media.imaging.tiff;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.header.Span;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** A TIFF file, or such a structure within another file; offsets count from its first byte. */
public final class TiffStructure {

    private static final int MOST_ENTRIES = 512;
    private static final int ENTRY = 12;

    private final SourceReader in;
    private final long base;

    /** Reads the byte order of the structure at this span. */
    public TiffStructure(SourceReader in, Span span) throws IOException {
        this.in = in;
        this.base = span.position();
        in.order(
                switch (in.text(base, 2)) {
                    case "II" -> ByteOrder.LITTLE_ENDIAN;
                    case "MM" -> ByteOrder.BIG_ENDIAN;
                    default -> throw undecodable("The directory has no byte order");
                });
    }

    /** The directory that the header points at. */
    public TiffDirectory first() throws IOException {
        return directory(in.u32(base + 4));
    }

    /** The directory at this offset; entries of unknown type are left out. */
    public TiffDirectory directory(long offset) throws IOException {
        int count = in.u16(base + offset);
        if (count > MOST_ENTRIES) {
            throw undecodable("A directory has more entries than there are tags");
        }
        Map<Integer, TiffEntry> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            in.step();
            long position = base + offset + 2 + (long) ENTRY * i;
            TiffEntry entry = entry(position);
            if (TiffEntry.size(entry.type()) > 0) {
                entries.putIfAbsent(in.u16(position), entry);
            }
        }
        return new TiffDirectory(in, entries);
    }

    private TiffEntry entry(long position) throws IOException {
        int type = in.u16(position + 2);
        long count = in.u32(position + 4);
        boolean inline = count * TiffEntry.size(type) <= 4;
        return new TiffEntry(type, count, inline ? position + 8 : base + in.u32(position + 8));
    }
}
