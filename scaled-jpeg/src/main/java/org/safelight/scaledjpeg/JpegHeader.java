package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.AppSegment;
import org.safelight.scaledjpeg.syntax.Frame;

import java.util.List;
import java.util.Optional;

/**
 * What a file says about its picture before the first scan.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param sampling of each component, in the order of the file
 * @param applications the application segments, to be read on demand
 */
public record JpegHeader(
        int width,
        int height,
        boolean progressive,
        ColourModel colourModel,
        List<Sampling> sampling,
        List<AppSegment> applications) {

    /** Sampling factors of a component, 1 to 4 (T.81, A.1.1). */
    public record Sampling(int horizontal, int vertical) {}

    static JpegHeader of(Frame frame, List<AppSegment> applications) {
        return new JpegHeader(
                frame.width(),
                frame.height(),
                frame.progressive(),
                ColourModel.of(frame, applications),
                frame.components().stream()
                        .map(c -> new Sampling(c.horizontal(), c.vertical()))
                        .toList(),
                applications);
    }

    /** The ICC profile, put together from its segments; empty if there is none or a part lacks. */
    public Optional<byte[]> iccProfile() {
        return IccSegments.profile(applications);
    }

    /** The EXIF data, from its TIFF header on. */
    public Optional<byte[]> exif() {
        return applications.stream()
                .filter(segment -> segment.marker() == 0xE1 && segment.startsWith("Exif\0\0"))
                .findFirst()
                .map(segment -> segment.copyFrom(6));
    }
}
