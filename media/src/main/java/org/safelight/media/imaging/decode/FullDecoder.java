package org.safelight.media.imaging.decode;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.UnreadableImageException.Reason;
import org.safelight.media.imaging.header.Header;

import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.ImageReader;

/**
 * Decodes the first picture of a file, all of it, by the reader of its format. These readers were
 * not written for hostile files: whatever they throw is an {@link UnreadableImageException}, and
 * what they cannot be stopped from doing needs a process around them.
 */
public final class FullDecoder {

    private FullDecoder() {}

    /** Decodes until {@link CpuClock#nanos()} reaches the deadline. */
    public static Decoded decode(ImageSource source, Header header, long deadline)
            throws IOException {
        ImageReader reader = Readers.of(header.format());
        try (var stream = new SourceStream(source, deadline)) {
            reader.setInput(stream, /* seekForwardOnly= */ false, /* ignoreMetadata= */ true);
            return decode(reader, source, header, stream);
        } catch (DeadlineException spent) {
            throw new UnreadableImageException(Reason.TIMED_OUT, "Decoding took too long");
        } catch (OutOfMemoryError tooLarge) {
            throw UnreadableImageException.tooLarge("Decoding takes more memory than allowed");
        } catch (IIOException | RuntimeException | StackOverflowError broken) {
            throw damaged(broken);
        } finally {
            reader.dispose();
        }
    }

    /** Readers tell of damage by any {@link IOException}; that of the source is passed on. */
    private static Decoded decode(
            ImageReader reader, ImageSource source, Header header, SourceStream stream)
            throws IOException {
        try {
            return decode(reader, source, header);
        } catch (UnreadableImageException | DeadlineException told) {
            throw told;
        } catch (IOException broken) {
            throw stream.failure() == null ? damaged(broken) : broken;
        }
    }

    private static UnreadableImageException damaged(Throwable cause) {
        var damaged = undecodable("The picture cannot be decoded");
        damaged.initCause(cause);
        return damaged;
    }

    private static Decoded decode(ImageReader reader, ImageSource source, Header header)
            throws IOException {
        return switch (header.format()) {
            case JPEG -> JpegDecoder.decode(reader, source, header);
            case GIF -> GifDecoder.decode(reader, header);
            case WEBP, PNG, TIFF, BMP, PSD -> Images.decoded(reader.read(0));
        };
    }
}
