package org.safelight.media.imaging;

import org.safelight.contract.media.ImageFormat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies a picture without what else stands in its file: who took it, where, with what, and what
 * lies behind its end, such as a second picture or a film. The picture itself is copied bit by bit.
 * What is not known to belong to it is left out.
 */
public final class MetadataRemoval {

    private MetadataRemoval() {}

    /** Whether it is known of a format what in it is the picture. */
    public static boolean isKnownFor(ImageFormat format) {
        return format == ImageFormat.JPEG || format == ImageFormat.PNG;
    }

    /**
     * Copies.
     *
     * @param orientation as Exif numbers it, 1 to 8; a JPEG keeps it, and nothing else of its Exif
     * @throws IOException when the file cannot be read, written, or followed to its end
     * @throws IllegalArgumentException when the format is none of the known ones
     */
    public static void copy(ImageFormat format, int orientation, InputStream from, OutputStream to)
            throws IOException {
        var in = new BufferedInputStream(from);
        var out = new BufferedOutputStream(to);
        switch (format) {
            case JPEG -> new BareJpeg(in, out).copy(orientation);
            case PNG -> new BarePng(in, out).copy();
            default -> throw new IllegalArgumentException("It is not known what is in a " + format);
        }
        out.flush();
    }

    /** The next byte, which there must be. */
    static int next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("The picture ends too early");
        }
        return next;
    }

    /** The next bytes, all of them. */
    static byte[] next(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The picture ends too early");
        }
        return bytes;
    }
}
