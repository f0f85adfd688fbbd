package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The segments of a JPEG file up to its first scan (ITU-T T.81 annex B). */
public final class JpegSegments {

    private static final int SOF0 = 0xC0;
    private static final int SOF15 = 0xCF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final String ICC = "ICC_PROFILE\0";

    private final SourceReader in;
    private final SortedMap<Integer, Span> profileParts = new TreeMap<>();
    private int frameMarker;
    private @Nullable Span frame;
    private @Nullable Span exif;
    private int adobeTransform = -1;

    private JpegSegments(SourceReader in) {
        this.in = in;
    }

    /** Walks the segments. */
    public static JpegSegments walk(SourceReader in) throws IOException {
        var segments = new JpegSegments(in);
        segments.walk();
        return segments;
    }

    /** The frame header from its precision on; null where there was none. */
    @Nullable Span frame() {
        return frame;
    }

    /** The marker of the frame header, SOF0 to SOF15. */
    int frameMarker() {
        return frameMarker;
    }

    /** The metadata from its TIFF header on. */
    @Nullable Span exif() {
        return exif;
    }

    /** The transform flag of Adobe's segment (ITU-T T.872, 6.5.3); -1 where there is none. */
    public int adobeTransform() {
        return adobeTransform;
    }

    /** The parts of the colour profile in their order (ICC.1:2022, B.4). */
    List<Span> profile() {
        return new ArrayList<>(profileParts.values());
    }

    private void walk() throws IOException {
        long position = 2;
        while (true) {
            in.step();
            position = nextMarker(position);
            int marker = in.u8(position - 1);
            if (marker == SOS || marker == EOI) {
                return;
            }
            if (hasLength(marker)) {
                segment(marker, position + 2, in.u16(position) - 2);
                position += in.u16(position);
            }
        }
    }

    /** Behind the next 0xFF that is followed by a marker code; bytes between are passed over. */
    private long nextMarker(long from) throws IOException {
        long position = from;
        while (in.u8(position) != 0xFF || in.u8(position + 1) == 0xFF || in.u8(position + 1) == 0) {
            in.step();
            position++;
        }
        return position + 2;
    }

    private static boolean hasLength(int marker) {
        return marker >= SOF0 && !(marker >= 0xD0 && marker <= 0xD7);
    }

    private void segment(int marker, long body, int length) throws IOException {
        if (length < 0) {
            throw undecodable("A JPEG segment has no length");
        }
        if (isFrame(marker)) {
            frameMarker = marker;
            frame = new Span(body, length);
        } else if (marker == APP1 && exif == null && startsWith(body, length, "Exif\0\0")) {
            exif = new Span(body + 6, length - 6L);
        } else if (marker == APP2 && startsWith(body, length, ICC + "..")) {
            profileParts.put(in.u8(body + 12), new Span(body + 14, length - 14L));
        } else if (marker == APP14 && startsWith(body, length, "Adobe.......")) {
            adobeTransform = in.u8(body + 11);
        }
    }

    /** Dots stand for any byte. */
    private boolean startsWith(long body, int length, String start) throws IOException {
        return length >= start.length()
                && in.text(body, start.length()).startsWith(start.replace(".", ""));
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }
}
