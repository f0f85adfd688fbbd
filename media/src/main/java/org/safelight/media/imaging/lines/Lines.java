package org.safelight.media.imaging.lines;

import org.jspecify.annotations.Nullable;
import org.safelight.media.imaging.colour.ColourModel;

import java.io.IOException;

/** A picture of eight bits a sample that is decoded line by line, from the top. */
public interface Lines extends AutoCloseable {

    /** Samples in each line. */
    int width();

    /** The number of lines. */
    int height();

    /** Gray or red, green and blue. */
    ColourModel model();

    /** Whether alpha follows the colours; these are not multiplied by it. */
    default boolean hasAlpha() {
        return false;
    }

    /** What the samples are indices of; null where they are the colours themselves. */
    default @Nullable Palette palette() {
        return null;
    }

    /** How many bytes after a sample the next one of its channel is. */
    default int stride() {
        return channels();
    }

    /** Where in a line the first sample of a channel is. */
    default int offset(int channel) {
        return channel;
    }

    /** The number of channels, alpha among them. */
    default int channels() {
        return model().channels() + (hasAlpha() ? 1 : 0);
    }

    /**
     * Decodes the next line into an array of a byte for each sample, or for each index.
     *
     * @throws org.safelight.media.imaging.unpack.DeclinedException where the picture is damaged
     */
    void next(byte[] samples) throws IOException;

    /** Gives back what is not in Java's own memory. */
    @Override
    default void close() {}
}
