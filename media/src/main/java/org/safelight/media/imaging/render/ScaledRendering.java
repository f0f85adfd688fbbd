package org.safelight.media.imaging.render;

import static org.safelight.media.imaging.UnreadableImageException.Reason.TIMED_OUT;
import static org.safelight.scaledjpeg.syntax.Reason.OUT_OF_TIME;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.colour.Colours;
import org.safelight.scaledjpeg.Declined;
import org.safelight.scaledjpeg.Planes;
import org.safelight.scaledjpeg.Scale;
import org.safelight.scaledjpeg.ScaledJpeg;

import java.io.IOException;
import java.util.List;

/**
 * A JPEG that is decoded at a fraction of its size, each plane resampled straight to the target.
 */
record ScaledRendering(ThumbnailRenderer renderer, boolean simpleColoursOnly) {

    private static final long MOST_PIXELS_WHOLE = 2_000_000;

    @Nullable Pixels pixels(RenderingBuffers buffers) throws IOException {
        Scale scale = scale();
        int size = (int) Math.min(Integer.MAX_VALUE, renderer.source().size());
        if (scale == null || size > RenderingBuffers.LARGEST_FILE) {
            return null;
        }
        byte[] file = buffers.load(renderer.source());
        if (!(ScaledJpeg.open(file, 0, size, buffers.limits()) instanceof ScaledJpeg jpeg)) {
            return null;
        }
        var colours = new Colours(model(jpeg), renderer.profile());
        if (simpleColoursOnly && !colours.areSimple()) {
            return null;
        }
        return switch (jpeg.decode(scale, buffers.workspace())) {
            case Planes planes -> renderer.pixels(resample(planes.planes()), colours);
            case Declined late when late.reason() == OUT_OF_TIME ->
                    throw new UnreadableImageException(TIMED_OUT, "Decoding took too long");
            case Declined _ -> null;
        };
    }

    /**
     * The coarsest scale that costs no visible detail: single samples for blocks want a source
     * fifteen times as wide as its thumbnail, 2×2 eight times, 4×4 five times. What is decoded
     * whole must be small; what is neither is left to another decoder.
     */
    private @Nullable Scale scale() {
        Dimensions target = renderer.size().stored();
        Dimensions picture = renderer.header().dimensions();
        int ratio = picture.width() / target.width();
        if (ratio >= 15) {
            return Scale.EIGHTH;
        }
        if (ratio >= 8) {
            return Scale.QUARTER;
        }
        if (ratio < 5 && picture.pixels() <= MOST_PIXELS_WHOLE) {
            return Scale.WHOLE;
        }
        return ratio >= 3 ? Scale.HALF : null;
    }

    private static ColourModel model(ScaledJpeg jpeg) {
        return switch (jpeg.header().colourModel()) {
            case GRAY -> ColourModel.GRAY;
            case YCBCR -> ColourModel.YCBCR;
            case RGB -> ColourModel.RGB;
        };
    }

    private float[][] resample(List<Planes.Plane> planes) throws IOException {
        Dimensions target = renderer.size().stored();
        float[][] channels = new float[planes.size()][];
        for (int c = 0; c < channels.length; c++) {
            var rows = new PlaneRows(planes.get(c));
            channels[c] = Resampler.resample(rows, target.width(), target.height())[0];
        }
        return channels;
    }
}
