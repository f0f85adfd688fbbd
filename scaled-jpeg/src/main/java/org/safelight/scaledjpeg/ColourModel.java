package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.AppSegment;
import org.safelight.scaledjpeg.syntax.Frame;

import java.util.List;

/** What the components of a picture stand for. */
public enum ColourModel {
    GRAY,
    /** Full-range luma and colour differences (T.871, section 7). */
    YCBCR,
    RGB;

    private static final int ADOBE_TRANSFORM = 11;

    /** By JFIF, else Adobe's transform flag (T.872, 6.5.3), else the components' identifiers. */
    static ColourModel of(Frame frame, List<AppSegment> applications) {
        if (frame.components().size() == 1) {
            return GRAY;
        }
        for (AppSegment segment : applications) {
            if (segment.marker() == 0xE0 && segment.startsWith("JFIF\0")) {
                return YCBCR;
            }
        }
        for (AppSegment segment : applications) {
            if (isAdobe(segment)) {
                return segment.at(ADOBE_TRANSFORM) == 0 ? RGB : YCBCR;
            }
        }
        return hasIdentifiersRgb(frame) ? RGB : YCBCR;
    }

    private static boolean isAdobe(AppSegment segment) {
        return segment.marker() == 0xEE
                && segment.startsWith("Adobe")
                && segment.length() > ADOBE_TRANSFORM;
    }

    private static boolean hasIdentifiersRgb(Frame frame) {
        var components = frame.components();
        return components.get(0).id() == 'R'
                && components.get(1).id() == 'G'
                && components.get(2).id() == 'B';
    }
}
