package org.safelight.scaledjpeg.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Walks the segments of a stream from scan to scan (T.81, B.1.1 and B.2). */
public final class JpegStream {

    private final byte[] bytes;
    private final int end;
    private final Budget budget;
    private final Tables tables = new Tables();
    private final List<AppSegment> applications = new ArrayList<>();
    private @Nullable Frame frame;
    private int position;
    private int segments;
    private int scans;
    private boolean ended;

    private JpegStream(byte[] bytes, int from, int end, Budget budget) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
        this.budget = budget;
    }

    /** Begins at the start marker at {@code from}. */
    public static JpegStream open(byte[] bytes, int from, int end, Budget budget) throws Refusal {
        boolean jpeg =
                end - from >= 4
                        && (bytes[from] & 0xFF) == 0xFF
                        && (bytes[from + 1] & 0xFF) == Marker.SOI
                        && (bytes[from + 2] & 0xFF) == 0xFF;
        if (!jpeg) {
            throw new Refusal(Reason.NOT_JPEG, "no start of image");
        }
        return new JpegStream(bytes, from + 2, end, budget);
    }

    /**
     * Reads on to the next scan, whose data begins at {@link #position()}; null at the end of the
     * image or of the bytes.
     */
    public @Nullable ScanHeader nextScan() throws Refusal {
        while (true) {
            int marker = nextMarker();
            if (marker == Marker.EOI) {
                ended = true;
            }
            if (marker < 0 || marker == Marker.EOI || cutInSegment()) {
                return null;
            }
            ByteReader segment = segment();
            position = segment.position() + segment.remaining();
            if (marker == Marker.SOS) {
                return scan(segment);
            }
            read(marker, segment);
        }
    }

    private int nextMarker() throws Refusal {
        if (position >= end) {
            return -1;
        }
        if ((bytes[position] & 0xFF) != 0xFF) {
            throw Refusal.malformed("no marker where a segment should begin");
        }
        while (position < end && (bytes[position] & 0xFF) == 0xFF) {
            position++;
        }
        return position < end ? bytes[position++] & 0xFF : -1;
    }

    /** Behind the first scan a segment that passes the end is where the file was cut. */
    private boolean cutInSegment() {
        if (scans == 0) {
            return false;
        }
        return end - position < 2
                || position + (((bytes[position] & 0xFF) << 8) | (bytes[position + 1] & 0xFF))
                        > end;
    }

    private ByteReader segment() throws Refusal {
        if (++segments > budget.segments()) {
            throw new Refusal(Reason.OVER_LIMIT, "too many segments");
        }
        ByteReader length = new ByteReader(bytes, position, end);
        int to = position + length.u16();
        if (to < length.position() || to > end) {
            throw Refusal.malformed("a segment's length passes the end");
        }
        return new ByteReader(bytes, length.position(), to);
    }

    private ScanHeader scan(ByteReader segment) throws Refusal {
        if (++scans > budget.scans()) {
            throw new Refusal(Reason.OVER_LIMIT, "too many scans");
        }
        budget.checkTime();
        return ScanHeader.read(frame(), segment);
    }

    private void read(int marker, ByteReader segment) throws Refusal {
        if (Marker.isFrame(marker)) {
            readFrame(marker, segment);
        } else if (Marker.isApplication(marker)) {
            int from = segment.position();
            applications.add(new AppSegment(marker, bytes, from, from + segment.remaining()));
        } else {
            readTable(marker, segment);
        }
    }

    private void readFrame(int marker, ByteReader segment) throws Refusal {
        if (frame != null) {
            throw Refusal.malformed("a second frame header");
        }
        frame = Frame.read(marker, segment);
    }

    private void readTable(int marker, ByteReader segment) throws Refusal {
        switch (marker) {
            case Marker.DHT -> tables.readHuffman(segment);
            case Marker.DQT -> tables.readQuant(segment);
            case Marker.DRI -> tables.readRestartInterval(segment);
            case Marker.DNL, Marker.DAC, Marker.DHP, Marker.EXP ->
                    throw new Refusal(Reason.UNSUPPORTED, "an unusual JPEG process");
            case 0, Marker.TEM, Marker.SOI -> throw Refusal.malformed("a stray marker");
            default -> checkIgnorable(marker);
        }
    }

    private static void checkIgnorable(int marker) throws Refusal {
        if (Marker.isRestart(marker)) {
            throw Refusal.malformed("a restart marker outside a scan");
        }
    }

    /** The frame header. */
    public Frame frame() throws Refusal {
        if (frame == null) {
            throw Refusal.malformed("a scan before the frame header");
        }
        return frame;
    }

    /** The tables in force. */
    public Tables tables() {
        return tables;
    }

    /** The application segments met so far. */
    public List<AppSegment> applications() {
        return List.copyOf(applications);
    }

    /** The bytes being walked. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the bytes end. */
    public int end() {
        return end;
    }

    /** What this walk may spend. */
    public Budget budget() {
        return budget;
    }

    /** Where reading goes on: after a scan header, the first byte of its data. */
    public int position() {
        return position;
    }

    /** Whether the end-of-image marker has been met. */
    public boolean ended() {
        return ended;
    }

    /** Goes on at the first marker at or after a place that is not part of a scan's data. */
    public void skipScanData(int from) {
        position = ScanData.end(bytes, from, end);
    }
}
