package org.safelight.scaledjpeg.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A scan header (T.81, B.2.3).
 *
 * @param first coefficient in zig-zag order
 * @param last coefficient in zig-zag order
 * @param highBit position the coefficients had before this scan, 0 for a first pass
 * @param lowBit position the coefficients have after this scan
 */
public record ScanHeader(
        List<ScanComponent> components, int first, int last, int highBit, int lowBit) {

    /** A component of a scan and the tables it is coded with. */
    public record ScanComponent(FrameComponent component, int dcTable, int acTable) {}

    static ScanHeader read(Frame frame, ByteReader in) throws Refusal {
        int count = in.u8();
        if (count < 1 || count > frame.components().size()) {
            throw Refusal.malformed("a scan of " + count + " components");
        }
        List<ScanComponent> components = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            components.add(readComponent(frame, in));
        }
        int first = in.u8();
        int last = in.u8();
        int bits = in.u8();
        var scan = new ScanHeader(List.copyOf(components), first, last, bits >> 4, bits & 15);
        scan.check(frame);
        return scan;
    }

    private static ScanComponent readComponent(Frame frame, ByteReader in) throws Refusal {
        int id = in.u8();
        int tables = in.u8();
        if (tables >> 4 > 3 || (tables & 15) > 3) {
            throw Refusal.malformed("a table selector out of range");
        }
        for (FrameComponent component : frame.components()) {
            if (component.id() == id) {
                return new ScanComponent(component, tables >> 4, tables & 15);
            }
        }
        throw Refusal.malformed("a scan of an unknown component");
    }

    private void check(Frame frame) throws Refusal {
        if (components.stream().distinct().count() != components.size() || !inFrameOrder()) {
            throw Refusal.malformed("a scan's components are out of order");
        }
        int blocks =
                components.stream()
                        .mapToInt(c -> c.component().horizontal() * c.component().vertical())
                        .sum();
        if (components.size() > 1 && blocks > 10) {
            throw Refusal.malformed("more than 10 blocks in an interleaved unit");
        }
        boolean valid = frame.progressive() ? progressiveParameters() : sequentialParameters();
        if (!valid) {
            throw Refusal.malformed("impossible scan parameters");
        }
    }

    private boolean inFrameOrder() {
        for (int i = 1; i < components.size(); i++) {
            if (components.get(i).component().index()
                    <= components.get(i - 1).component().index()) {
                return false;
            }
        }
        return true;
    }

    private boolean sequentialParameters() {
        return first == 0 && last == 63 && highBit == 0 && lowBit == 0;
    }

    /** T.81, G.1.1.1.1 and G.1.1.1.2. */
    private boolean progressiveParameters() {
        boolean band = first == 0 ? last == 0 : first <= last && last <= 63;
        boolean alone = first == 0 || components.size() == 1;
        boolean bits = lowBit <= 13 && (highBit == 0 || highBit == lowBit + 1);
        return band && alone && bits;
    }

    /** Whether the scan carries DC coefficients. */
    public boolean dc() {
        return first == 0;
    }

    /** Whether the scan adds a bit to coefficients that an earlier one began. */
    public boolean refinement() {
        return highBit != 0;
    }
}
