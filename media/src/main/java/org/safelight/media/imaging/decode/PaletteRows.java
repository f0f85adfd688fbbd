package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.render.Rows;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** The colours that a raster of indices into a palette stands for, with alpha. */
final class PaletteRows implements OfRaster {

    private final Raster raster;
    private final int[] indices;
    private final float[][] palette;

    PaletteRows(Raster raster, IndexColorModel colours) {
        this.raster = raster;
        this.indices = new int[raster.getWidth()];
        int size = colours.getMapSize();
        this.palette = new float[4][size];
        for (int i = 0; i < size; i++) {
            palette[0][i] = colours.getRed(i);
            palette[1][i] = colours.getGreen(i);
            palette[2][i] = colours.getBlue(i);
            palette[3][i] = colours.getAlpha(i);
        }
        Alpha.multiply(palette);
    }

    @Override
    public Raster raster() {
        return raster;
    }

    @Override
    public int channels() {
        return palette.length;
    }

    @Override
    public Rows averaged(int step) {
        return AveragedPalette.isMadeFor(raster, palette, step)
                ? new AveragedPalette(raster, palette, step)
                : OfRaster.super.averaged(step);
    }

    @Override
    public void read(int y, float[][] channels) {
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, width(), 1, 0, indices);
        int last = palette[0].length - 1;
        for (int c = 0; c < channels.length; c++) {
            for (int x = 0; x < indices.length; x++) {
                channels[c][x] = palette[c][Math.min(indices[x], last)];
            }
        }
    }
}
