package org.safelight.scaledjpeg;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plain sequential encoder for what the JDK's writer cannot be asked for: any sampling factors,
 * scans of any components, restart intervals. Its only tables are those of T.81, Annex K.
 */
final class SequentialEncoder {

    private final SyntheticPicture picture;
    private final int[][] factors;
    private final List<int[]> scans;
    private final int restartInterval;
    private final int step;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int maxHorizontal;
    private final int maxVertical;
    private final int[][][] quantised;
    private final int[] predictions = new int[3];
    private long pending;
    private int pendingBits;

    private SequentialEncoder(
            SyntheticPicture picture, int[][] factors, List<int[]> scans, int restart, int step) {
        this.picture = picture;
        this.factors = factors;
        this.scans = scans;
        this.restartInterval = restart;
        this.step = step;
        this.maxHorizontal = Arrays.stream(factors).mapToInt(f -> f[0]).max().orElseThrow();
        this.maxVertical = Arrays.stream(factors).mapToInt(f -> f[1]).max().orElseThrow();
        this.quantised = new int[factors.length][][];
    }

    /** Encodes with every quantisation step equal to {@code step}. */
    static EncodedPicture encode(
            SyntheticPicture picture, int[][] factors, List<int[]> scans, int restart, int step) {
        return new SequentialEncoder(picture, factors, scans, restart, step).encode();
    }

    private EncodedPicture encode() {
        List<EncodedPicture.Component> components = new ArrayList<>();
        for (int component = 0; component < factors.length; component++) {
            components.add(transform(component));
        }
        marker(0xD8);
        writeHeaders();
        for (int[] scan : scans) {
            writeScan(scan);
        }
        marker(0xD9);
        return new EncodedPicture(out.toByteArray(), components);
    }

    private EncodedPicture.Component transform(int component) {
        int wide = mcusWide() * factors[component][0];
        int high = mcusHigh() * factors[component][1];
        double[][] dequantised = new double[wide * high][64];
        quantised[component] = new int[wide * high][64];
        for (int block = 0; block < dequantised.length; block++) {
            double[] exact = Dct.forward(samples(component, block % wide, block / wide));
            for (int i = 0; i < 64; i++) {
                quantised[component][block][i] = (int) Math.round(exact[i] / step);
                dequantised[block][i] = quantised[component][block][i] * (double) step;
            }
        }
        return new EncodedPicture.Component(
                factors[component][0], factors[component][1], wide, dequantised);
    }

    private double[] samples(int component, int column, int row) {
        double[] samples = new double[64];
        double across = (double) maxHorizontal / factors[component][0];
        double down = (double) maxVertical / factors[component][1];
        for (int i = 0; i < 64; i++) {
            double x = Math.min(picture.width() - 1, (column * 8 + i % 8) * across);
            double y = Math.min(picture.height() - 1, (row * 8 + i / 8) * down);
            samples[i] = picture.at(component, x, y) - 128;
        }
        return samples;
    }

    private int mcusWide() {
        return Math.ceilDiv(picture.width(), 8 * maxHorizontal);
    }

    private int mcusHigh() {
        return Math.ceilDiv(picture.height(), 8 * maxVertical);
    }

    private void writeHeaders() {
        marker(0xDB);
        word(67);
        out.write(0);
        for (int i = 0; i < 64; i++) {
            out.write(step);
        }
        marker(0xC0);
        word(8 + 3 * factors.length);
        out.write(8);
        word(picture.height());
        word(picture.width());
        out.write(factors.length);
        for (int i = 0; i < factors.length; i++) {
            out.writeBytes(
                    new byte[] {(byte) (i + 1), (byte) (factors[i][0] << 4 | factors[i][1]), 0});
        }
        for (StandardCode code : StandardCode.ALL) {
            marker(0xC4);
            word(2 + code.definition().length);
            out.writeBytes(code.definition());
        }
        marker(0xDD);
        word(4);
        word(restartInterval);
    }

    private void writeScan(int[] scan) {
        marker(0xDA);
        word(6 + 2 * scan.length);
        out.write(scan.length);
        for (int component : scan) {
            out.write(component + 1);
            out.write(component == 0 ? 0x00 : 0x11);
        }
        out.writeBytes(new byte[] {0, 63, 0});
        Arrays.fill(predictions, 0);
        int wide = scan.length > 1 ? mcusWide() : blocksWide(scan[0]);
        int high = scan.length > 1 ? mcusHigh() : blocksHigh(scan[0]);
        for (int unit = 0; unit < wide * high; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                flush();
                marker(0xD0 + (unit / restartInterval - 1) % 8);
                Arrays.fill(predictions, 0);
            }
            writeUnit(scan, unit % wide, unit / wide);
        }
        flush();
    }

    private int blocksWide(int component) {
        int samples = Math.ceilDiv(picture.width() * factors[component][0], maxHorizontal);
        return Math.ceilDiv(samples, 8);
    }

    private int blocksHigh(int component) {
        int samples = Math.ceilDiv(picture.height() * factors[component][1], maxVertical);
        return Math.ceilDiv(samples, 8);
    }

    private void writeUnit(int[] scan, int column, int row) {
        for (int component : scan) {
            int wide = scan.length > 1 ? factors[component][0] : 1;
            int high = scan.length > 1 ? factors[component][1] : 1;
            int stride = mcusWide() * factors[component][0];
            for (int i = 0; i < wide * high; i++) {
                int block = (row * high + i / wide) * stride + column * wide + i % wide;
                writeBlock(component, quantised[component][block]);
            }
        }
    }

    private void writeBlock(int component, int[] block) {
        StandardCode dc = component == 0 ? StandardCode.LUMA_DC : StandardCode.CHROMA_DC;
        StandardCode ac = component == 0 ? StandardCode.LUMA_AC : StandardCode.CHROMA_AC;
        value(dc, 0, block[0] - predictions[component]);
        predictions[component] = block[0];
        int run = 0;
        for (int place = 1; place < 64; place++) {
            int coefficient = block[ZigZag.NATURAL[place]];
            if (coefficient == 0) {
                run++;
                continue;
            }
            for (; run > 15; run -= 16) {
                symbol(ac, 0xF0);
            }
            value(ac, run, coefficient);
            run = 0;
        }
        if (run > 0) {
            symbol(ac, 0);
        }
    }

    private void value(StandardCode code, int run, int value) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        symbol(code, run << 4 | size);
        bits(value < 0 ? value + (1 << size) - 1 : value, size);
    }

    private void symbol(StandardCode code, int symbol) {
        bits(code.code(symbol), code.length(symbol));
    }

    private void bits(int value, int count) {
        pending = pending << count | value;
        pendingBits += count;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            int next = (int) (pending >>> pendingBits) & 0xFF;
            out.write(next);
            if (next == 0xFF) {
                out.write(0);
            }
        }
    }

    private void flush() {
        if (pendingBits > 0) {
            bits((1 << (8 - pendingBits)) - 1, 8 - pendingBits);
        }
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private void word(int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
