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
import org.safelight.media.imaging.encode.JpegEncoder;
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

    /** Renders any file, until {@code CpuClock.nanos()} is the deadline. */
    public RenderedThumbnail render(RenderingBuffers buffers, long deadline) throws IOException {
        return encoded(pixels(buffers, deadline));
    }

    /**
     * Renders what our own readers know, by code that is safe on any bytes, until {@code
     * CpuClock.nanos()} is the deadline; null for anything else, which wants a process of its own.
     */
    public @Nullable RenderedThumbnail renderSafely(RenderingBuffers buffers, long deadline)
            throws IOException {
        Pixels pixels = ours(buffers, /* simpleColoursOnly= */ true, deadline);
        return pixels == null ? null : encoded(pixels);
    }

    /** What {@link #render} encodes: the thumbnail, upright, before any loss by its encoding. */
    public Pixels pixels(RenderingBuffers buffers, long deadline) throws IOException {
        Pixels ours = ours(buffers, /* simpleColoursOnly= */ false, deadline);
        return ours != null ? ours : whole(deadline);
    }

    private @Nullable Pixels ours(
            RenderingBuffers buffers, boolean simpleColoursOnly, long deadline) throws IOException {
        return header.format() == ImageFormat.JPEG
                ? new ScaledRendering(this, simpleColoursOnly).pixels(buffers)
                : new LineRendering(this, simpleColoursOnly, deadline).pixels();
    }

    private Pixels whole(long deadline) throws IOException {
        Decoded decoded = FullDecoder.decode(source, header, deadline);
        return pixels(resample(decoded.rows()), new Colours(decoded.model(), profile()));
    }

    float[][] resample(Rows rows) throws IOException {
        Dimensions stored = size.stored();
        Rows averaged = AveragedRows.of(rows, stored.width());
        return Resampler.resample(averaged, stored.width(), stored.height());
    }

    byte @Nullable [] profile() throws IOException {
        return ProfileReader.read(source, header);
    }

    Pixels pixels(float[][] channels, Colours colours) {
        Dimensions stored = size.stored();
        return new Picture(channels, colours, stored.width(), stored.height())
                .onWhite()
                .upright(size.orientation());
    }

    private RenderedThumbnail encoded(Pixels pixels) {
        return new RenderedThumbnail(
                JpegEncoder.encode(pixels.rgb(), pixels.width(), recipe.quality()),
                size.shown(),
                ThumbHash.of(pixels),
                recipe.name());
    }
}
