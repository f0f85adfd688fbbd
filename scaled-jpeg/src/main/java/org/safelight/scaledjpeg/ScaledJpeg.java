package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.syntax.Budget;
import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Reason;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.LowBand;

/**
 * A JPEG file that can be decoded at a fraction of its size: baseline, extended and progressive
 * Huffman-coded pictures of 8 bits with one or three components. Everything else, and everything
 * malformed in a way that could change the picture, is {@link Declined} for another reader to try;
 * nothing is thrown.
 *
 * <p>Data that ends early is decoded as far as it goes: see {@link Planes#coverage()}.
 */
public final class ScaledJpeg implements Opening {

    /** No block of a sequential picture takes less than a DC code and an end of block. */
    private static final int MIN_BITS_SEQUENTIAL = 2;

    /** A progressive picture can leave AC coefficients out. */
    private static final int MIN_BITS_PROGRESSIVE = 1;

    private final byte[] file;
    private final int from;
    private final int to;
    private final Limits limits;
    private final JpegHeader header;

    private ScaledJpeg(byte[] file, int from, int to, Limits limits, JpegHeader header) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.limits = limits;
        this.header = header;
    }

    /** Reads the header of a whole file; the array is kept, not copied. */
    public static Opening open(byte[] file, Limits limits) {
        return open(file, 0, file.length, limits);
    }

    /**
     * Reads the header of a file that is a range of an array, which is kept, not copied.
     *
     * @throws IndexOutOfBoundsException if the range is not within the array
     */
    public static Opening open(byte[] array, int from, int to, Limits limits) {
        java.util.Objects.checkFromToIndex(from, to, array.length);
        try {
            JpegStream stream = JpegStream.open(array, from, to, limits.start());
            firstScan(stream);
            check(stream.frame(), to - stream.position(), limits);
            var header = JpegHeader.of(stream.frame(), stream.applications());
            return new ScaledJpeg(array, from, to, limits, header);
        } catch (Refusal refusal) {
            return Declined.because(refusal);
        }
    }

    private static void check(Frame frame, int bytes, Limits limits) throws Refusal {
        if ((long) frame.width() * frame.height() > limits.pixels()) {
            throw new Refusal(Reason.OVER_LIMIT, "too many pixels");
        }
        int bits = frame.progressive() ? MIN_BITS_PROGRESSIVE : MIN_BITS_SEQUENTIAL;
        if (frame.blocks() * bits > bytes * 8L) {
            throw new Refusal(Reason.TOO_SHORT, "fewer bytes than the picture's blocks need");
        }
    }

    /** What the file says about its picture. */
    public JpegHeader header() {
        return header;
    }

    /** Decodes into buffers of its own. */
    public Decoding decode(Scale scale) {
        return decode(scale, new Workspace());
    }

    /** Decodes into a workspace's buffers. */
    public Decoding decode(Scale scale, Workspace workspace) {
        try {
            Budget budget = limits.start();
            JpegStream stream = walk(budget);
            ScanHeader scan = firstScan(stream);
            if (!stream.frame().progressive()) {
                return new SequentialPicture(stream, scale, workspace, limits).decode(scan);
            }
            var reach = ScanReach.of(walk(budget), LowBand.of(scale.samplesPerBlock()));
            return new ProgressivePicture(stream, reach, scale, workspace, limits).decode(scan);
        } catch (Refusal refusal) {
            return Declined.because(refusal);
        }
    }

    private JpegStream walk(Budget budget) throws Refusal {
        return JpegStream.open(file, from, to, budget);
    }

    private static ScanHeader firstScan(JpegStream stream) throws Refusal {
        ScanHeader scan = stream.nextScan();
        if (scan == null) {
            throw Refusal.malformed("no scan");
        }
        return scan;
    }
}
