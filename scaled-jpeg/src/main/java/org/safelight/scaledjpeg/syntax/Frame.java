package org.safelight.scaledjpeg.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The frame header (T.81, B.2.2) and the geometry that follows from it (A.1.1, A.2).
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
public record Frame(boolean progressive, int width, int height, List<FrameComponent> components) {

    static Frame read(int marker, ByteReader in) throws Refusal {
        if (marker > Marker.SOF2) {
            throw new Refusal(Reason.UNSUPPORTED, "not a Huffman-coded DCT process");
        }
        if (in.u8() != 8) {
            throw new Refusal(Reason.UNSUPPORTED, "samples are not 8 bit");
        }
        int height = in.u16();
        int width = in.u16();
        if (height == 0) {
            throw new Refusal(Reason.UNSUPPORTED, "the height is not in the header");
        }
        if (width == 0) {
            throw Refusal.malformed("the width is zero");
        }
        return new Frame(marker == Marker.SOF2, width, height, readComponents(in));
    }

    private static List<FrameComponent> readComponents(ByteReader in) throws Refusal {
        int count = in.u8();
        if (count != 1 && count != 3) {
            throw new Refusal(Reason.UNSUPPORTED, count + " components");
        }
        List<FrameComponent> components = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            int id = in.u8();
            int sampling = in.u8();
            var component = new FrameComponent(index, id, sampling >> 4, sampling & 15, in.u8());
            check(component, components);
            components.add(component);
        }
        return List.copyOf(components);
    }

    private static void check(FrameComponent component, List<FrameComponent> before)
            throws Refusal {
        boolean factors =
                component.horizontal() >= 1
                        && component.horizontal() <= 4
                        && component.vertical() >= 1
                        && component.vertical() <= 4;
        if (!factors || component.quantTable() > 3) {
            throw Refusal.malformed("a component is declared out of range");
        }
        if (before.stream().anyMatch(other -> other.id() == component.id())) {
            throw Refusal.malformed("two components share an identifier");
        }
    }

    /** The largest horizontal sampling factor. */
    public int maxHorizontal() {
        return components.stream().mapToInt(FrameComponent::horizontal).max().orElse(1);
    }

    /** The largest vertical sampling factor. */
    public int maxVertical() {
        return components.stream().mapToInt(FrameComponent::vertical).max().orElse(1);
    }

    /** Interleaved units from left to right. */
    public int mcusWide() {
        return ceilDiv(width, 8 * maxHorizontal());
    }

    /** Interleaved units from top to bottom. */
    public int mcusHigh() {
        return ceilDiv(height, 8 * maxVertical());
    }

    /** Samples of a component from left to right. */
    public int samplesWide(FrameComponent component) {
        return ceilDiv(width * component.horizontal(), maxHorizontal());
    }

    /** Samples of a component from top to bottom. */
    public int samplesHigh(FrameComponent component) {
        return ceilDiv(height * component.vertical(), maxVertical());
    }

    /** Blocks of a component from left to right in a scan of its own. */
    public int blocksWide(FrameComponent component) {
        return ceilDiv(samplesWide(component), 8);
    }

    /** Blocks of a component from top to bottom in a scan of its own. */
    public int blocksHigh(FrameComponent component) {
        return ceilDiv(samplesHigh(component), 8);
    }

    /** Blocks from left to right with the padding that interleaved scans add. */
    public int paddedBlocksWide(FrameComponent component) {
        return mcusWide() * component.horizontal();
    }

    /** Blocks from top to bottom with the padding that interleaved scans add. */
    public int paddedBlocksHigh(FrameComponent component) {
        return mcusHigh() * component.vertical();
    }

    /** Blocks of all components, padding not counted. */
    public long blocks() {
        return components.stream().mapToLong(c -> (long) blocksWide(c) * blocksHigh(c)).sum();
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
