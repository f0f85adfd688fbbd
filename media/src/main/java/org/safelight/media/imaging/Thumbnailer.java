package org.safelight.media.imaging;

import org.safelight.contract.media.ImageFormat;

import java.io.IOException;

/** Makes thumbnails. The same bytes always give the same thumbnail. */
public interface Thumbnailer {

    /**
     * Renders the picture upright, in sRGB, as wide as configured but never enlarged, on white,
     * without metadata.
     *
     * @throws UnreadableImageException when this file cannot become a thumbnail, now or later
     * @throws IOException when the source does not give its bytes
     */
    RenderedThumbnail render(ImageSource source, ImageFormat format) throws IOException;
}
