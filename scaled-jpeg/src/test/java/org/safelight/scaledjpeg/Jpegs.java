package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;

/** Short words for what most tests do. */
final class Jpegs {

    static final Limits PATIENT = Limits.DEFAULT.within(Duration.ofMinutes(1));

    private Jpegs() {}

    static Planes decoded(byte[] file, Scale scale) {
        Decoding decoding = decode(file, scale);
        assertThat(decoding).isInstanceOf(Planes.class);
        return (Planes) decoding;
    }

    static Decoding decode(byte[] file, Scale scale) {
        return switch (ScaledJpeg.open(file, PATIENT)) {
            case ScaledJpeg jpeg -> jpeg.decode(scale);
            case Declined declined -> declined;
        };
    }

    static JpegHeader header(byte[] file) {
        assertThat(ScaledJpeg.open(file, PATIENT)).isInstanceOf(ScaledJpeg.class);
        return ((ScaledJpeg) ScaledJpeg.open(file, PATIENT)).header();
    }

    static int sample(Planes.Plane plane, int x, int y) {
        return plane.samples()[y * plane.stride() + x] & 0xFF;
    }

    /** All that a decoding yields, in a form that compares by content. */
    static String dump(Planes planes) {
        var text = new StringBuilder();
        for (Planes.Plane plane : planes.planes()) {
            text.append(plane.exactWidth()).append('x').append(plane.exactHeight()).append(' ');
            for (int y = 0; y < plane.height(); y++) {
                int from = y * plane.stride();
                text.append(HexFormat.of().formatHex(plane.samples(), from, from + plane.width()));
            }
        }
        return text.toString();
    }
}
