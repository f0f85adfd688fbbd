package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.render.Rows;

import java.awt.image.Raster;

/** Rows as many and as long as those of a raster. */
interface OfRaster extends Rows {

    Raster raster();

    @Override
    default int width() {
        return raster().getWidth();
    }

    @Override
    default int height() {
        return raster().getHeight();
    }
}
