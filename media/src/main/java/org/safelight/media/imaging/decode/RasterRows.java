package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.render.Rows;

import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** The samples of a raster of any depth, brought to 0 to 255. */
final class RasterRows implements OfRaster {

    private final Raster raster;
    private final boolean alpha;
    private final boolean[] inverted;
    private final float[] scale;
    private final float[] line;
    private final byte[] bytes;

    /** Without alpha; of inverted bands, zero stands for the most. */
    static RasterRows opaque(Raster raster, boolean... inverted) {
        return new RasterRows(raster, /* alpha= */ false, inverted);
    }

    /** With or without alpha in the last band, by which the others are to be multiplied. */
    RasterRows(Raster raster, boolean alpha) {
        this(raster, alpha, new boolean[raster.getNumBands()]);
    }

    private RasterRows(Raster raster, boolean alpha, boolean[] inverted) {
        this.raster = raster;
        this.alpha = alpha;
        this.inverted = inverted;
        this.scale = new float[raster.getNumBands()];
        for (int band = 0; band < scale.length; band++) {
            scale[band] = 255 / most(raster, band);
        }
        int samples = raster.getWidth() * raster.getNumBands();
        boolean plain = isOfBytes(raster);
        this.bytes = new byte[plain ? samples : 0];
        this.line = new float[samples];
    }

    /** Whether lines can be copied as bytes, several times as fast as sample by sample. */
    private static boolean isOfBytes(Raster raster) {
        return raster.getSampleModel() instanceof ComponentSampleModel
                && raster.getTransferType() == DataBuffer.TYPE_BYTE;
    }

    private static float most(Raster raster, int band) {
        int type = raster.getSampleModel().getDataType();
        boolean real = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        return real ? 1 : (float) (Math.pow(2, raster.getSampleModel().getSampleSize(band)) - 1);
    }

    @Override
    public Raster raster() {
        return raster;
    }

    @Override
    public int channels() {
        return raster.getNumBands();
    }

    @Override
    public Rows averaged(int step) {
        boolean plain = !alpha && isAsStored() && AveragedBytes.isMadeFor(raster);
        return plain ? new AveragedBytes(raster, step) : OfRaster.super.averaged(step);
    }

    /** Whether samples stand for themselves. */
    private boolean isAsStored() {
        for (int band = 0; band < scale.length; band++) {
            if (inverted[band] || scale[band] != 1) {
                return false;
            }
        }
        return true;
    }

    private void readLine(int y) {
        if (bytes.length == 0) {
            raster.getPixels(raster.getMinX(), y, width(), 1, line);
            return;
        }
        raster.getDataElements(raster.getMinX(), y, width(), 1, bytes);
        for (int i = 0; i < bytes.length; i++) {
            line[i] = bytes[i] & 0xFF;
        }
    }

    @Override
    public void read(int y, float[][] channels) {
        readLine(raster.getMinY() + y);
        int bands = channels.length;
        for (int band = 0; band < bands; band++) {
            float[] channel = channels[band];
            float factor = inverted[band] ? -scale[band] : scale[band];
            float zero = inverted[band] ? 255 : 0;
            for (int x = 0; x < channel.length; x++) {
                channel[x] = zero + factor * line[x * bands + band];
            }
        }
        if (alpha) {
            Alpha.multiply(channels);
        }
    }
}
