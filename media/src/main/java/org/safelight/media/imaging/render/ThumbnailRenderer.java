package org.safelight.media.imaging.render;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.colour.Colours;
import org.safelight.media.imaging.colour.ProfileReader;
import org.safelight.media.imaging.decode.Decoded;
import org.safelight.media.imaging.decode.FullDecoder;
import org.safelight.media.imaging.exif.ExifReader;
import org.safelight.media.imaging.header.Header;

import java.io.IOException;

/**
 * One file on its way to a thumbnail: its header has been read and found to be within limits.
 *
 * @param source its bytes
 */
public record ThumbnailRenderer(
        ImageSource source, Header header, ThumbnailSize size, ThumbnailRecipe recipe) {

    /** Reads what of the file is needed besides its pixels. */
    public static ThumbnailRenderer of(ImageSource source, Header header, ThumbnailRecipe recipe)
            throws IOException {
        int orientation = ExifReader.read(source, header.exif()).orientation();
        var size = ThumbnailSize.of(header.dimensions(), orientation, recipe.width());
        return new ThumbnailRenderer(source, header, size, recipe);
    }

    /** Decodes the whole file and renders it, until {@code CpuClock.nanos()} is the deadline. */
    public RenderedThumbnail renderWhole(long deadline) throws IOException {
        Decoded decoded = FullDecoder.decode(source, header, deadline);
        Dimensions stored = size.stored();
        float[][] channels = Resampler.resample(decoded.rows(), stored.width(), stored.height());
        return finish(channels, new Colours(decoded.model(), profile()));
    }

    /**
     * Decodes a JPEG at a fraction of its size and renders it; null where it cannot be decoded so.
     *
     * @param simpleColoursOnly whether to leave alone what needs native code to convert
     */
    public @Nullable RenderedThumbnail renderScaled(
            RenderingBuffers buffers, boolean simpleColoursOnly) throws IOException {
        return header.format() == ImageFormat.JPEG
                ? new ScaledRendering(this, simpleColoursOnly).render(buffers)
                : null;
    }

    byte @Nullable [] profile() throws IOException {
        return ProfileReader.read(source, header);
    }

    RenderedThumbnail finish(float[][] channels, Colours colours) throws IOException {
        Dimensions stored = size.stored();
        Pixels pixels =
                new Picture(channels, colours, stored.width(), stored.height())
                        .onWhite()
                        .upright(size.orientation());
        return new RenderedThumbnail(
                JpegEncoder.encode(pixels, recipe.quality()),
                size.shown(),
                ThumbHash.of(pixels),
                recipe.name());
    }
}
