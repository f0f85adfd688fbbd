package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.ScanHeader;

/**
 * The grid of units a scan is made of: single blocks if it has one component, else interleaved ones
 * (T.81, A.2.2 and A.2.3).
 */
record Units(int wide, int high) {

    static Units of(Frame frame, ScanHeader scan) {
        if (scan.components().size() > 1) {
            return new Units(frame.mcusWide(), frame.mcusHigh());
        }
        var component = scan.components().getFirst().component();
        return new Units(frame.blocksWide(component), frame.blocksHigh(component));
    }

    int count() {
        return wide * high;
    }
}
