package org.safelight.media.imaging;

import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.colour.Colours;
import org.safelight.media.imaging.colour.ProfileReader;
import org.safelight.media.imaging.header.Header;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.lines.LineDecoder;
import org.safelight.media.imaging.render.Rows;
import org.safelight.media.imaging.unpack.DeclinedException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What has to hold of any bytes whatever where they are looked at outside of a decoder process:
 * header, metadata, colour profile and lines are read or refused, soon. A fuzzer calls it ({@code
 * benchmarks/fuzz.sh}), and so does {@link FuzzCorpusTest}.
 */
public final class FuzzTarget {

    private static final double MOST_SECONDS = 1;
    private static final long MOST_PIXELS = 4_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<ColourModel> CONVERTED_HERE =
            List.of(ColourModel.GRAY, ColourModel.RGB, ColourModel.YCBCR);

    private FuzzTarget() {}

    /** Named as Jazzer and its kind expect. */
    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            read(new InMemorySource(file));
        } catch (UnreadableImageException refused) {
            if (refused.getMessage() == null) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        if (seconds > MOST_SECONDS) {
            throw new AssertionError("took " + seconds + " s");
        }
    }

    private static void readLines(ImageSource source, Header header) throws IOException {
        if (header.dimensions().pixels() > MOST_PIXELS) {
            return;
        }
        try (LineDecoder decoder = LineDecoder.open(source, header, Long.MAX_VALUE)) {
            if (decoder != null) {
                Rows rows = decoder.rows().averaged(2);
                float[][] line = new float[rows.channels()][rows.width()];
                for (int y = 0; y < rows.height(); y++) {
                    rows.read(y, line);
                }
            }
        } catch (DeclinedException damaged) {
            // Another reader will try.
        }
    }

    private static void read(ImageSource source) throws IOException {
        new ImageInspector(ImageLimits.DEFAULT).inspect(source);
        Header header = Headers.read(source);
        readLines(source, header);
        byte[] profile = ProfileReader.read(source, header);
        for (ColourModel model : CONVERTED_HERE) {
            var colours = new Colours(model, profile);
            if (colours.areSimple()) {
                float[][] channels = new float[model.channels()][];
                for (int c = 0; c < channels.length; c++) {
                    channels[c] = new float[] {0, 1, 127.5f, 254, 255};
                }
                colours.toSrgb(channels);
            }
        }
    }
}
