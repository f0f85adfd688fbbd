package org.safelight.media.imaging.render;

import org.safelight.scaledjpeg.Planes.Plane;

/** One component of a JPEG at reduced size. */
record PlaneRows(Plane plane) implements Rows {

    @Override
    public int width() {
        return plane.width();
    }

    @Override
    public int height() {
        return plane.height();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public double exactWidth() {
        return plane.exactWidth();
    }

    @Override
    public double exactHeight() {
        return plane.exactHeight();
    }

    @Override
    public void read(int line, float[][] channels) {
        byte[] samples = plane.samples();
        float[] target = channels[0];
        int offset = line * plane.stride();
        for (int x = 0; x < target.length; x++) {
            target[x] = samples[offset + x] & 0xFF;
        }
    }
}
