package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.render.Rows;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** The samples of a raster of any depth, brought to 0 to 255. */
final class RasterRows implements Rows {

    private final Raster raster;
    private final boolean alpha;
    private final boolean[] inverted;
    private final float[] scale;
    private final float[] line;

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
        this.line = new float[raster.getWidth() * raster.getNumBands()];
    }

    private static float most(Raster raster, int band) {
        int type = raster.getSampleModel().getDataType();
        boolean real = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        return real ? 1 : (float) (Math.pow(2, raster.getSampleModel().getSampleSize(band)) - 1);
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public int channels() {
        return raster.getNumBands();
    }

    @Override
    public void read(int y, float[][] channels) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, line);
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
