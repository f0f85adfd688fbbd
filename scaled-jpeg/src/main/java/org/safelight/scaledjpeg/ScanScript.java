package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

import java.util.Arrays;

/** To which bit each coefficient of a progressive picture has been sent (T.81, G.1.1.1). */
final class ScanScript {

    private static final int NOT_SENT = -1;

    private final int[][] lowBits;

    ScanScript(Frame frame) {
        lowBits = new int[frame.components().size()][64];
        for (int[] bits : lowBits) {
            Arrays.fill(bits, NOT_SENT);
        }
    }

    /** Notes a scan; refuses one that does not continue what came before. */
    void note(ScanHeader scan) throws Refusal {
        for (var owner : scan.components()) {
            int[] bits = lowBits[owner.component().index()];
            if (!scan.dc() && bits[0] == NOT_SENT) {
                throw Refusal.malformed("an AC scan before the DC scan");
            }
            int expected = scan.refinement() ? scan.highBit() : NOT_SENT;
            for (int at = scan.first(); at <= scan.last(); at++) {
                if (bits[at] != expected) {
                    throw Refusal.malformed("scans do not continue each other");
                }
                bits[at] = scan.lowBit();
            }
        }
    }

    boolean begun(int component) {
        return lowBits[component][0] != NOT_SENT;
    }

    /** Whether all components have been begun. */
    boolean begun() {
        return Arrays.stream(lowBits).allMatch(bits -> bits[0] != NOT_SENT);
    }

    /** Whether no scan can add to the coefficients up to a place along the zig-zag. */
    boolean exact(int last) {
        return Arrays.stream(lowBits)
                .allMatch(bits -> Arrays.stream(bits, 0, last + 1).allMatch(bit -> bit == 0));
    }
}
