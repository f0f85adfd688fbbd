package org.safelight.thumbnails.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.Thumbnailer;

import java.io.IOException;

/** Makes “thumbnails” of words, so that tests see at once what became of which bytes. */
public final class WordThumbnailer implements Thumbnailer {

    public static final String RECIPE = "words-1";

    /** What the thumbnail of this word holds. */
    public static byte[] thumbnailOf(String word) {
        return ("thumbnail of " + word).getBytes(UTF_8);
    }

    @Override
    public RenderedThumbnail render(ImageSource source, ImageFormat format) throws IOException {
        byte[] bytes = new byte[(int) source.size()];
        int read = source.read(0, bytes, 0, bytes.length);
        String word = new String(bytes, 0, read, UTF_8);
        return new RenderedThumbnail(thumbnailOf(word), new Dimensions(200, 150), "blur", RECIPE);
    }
}
