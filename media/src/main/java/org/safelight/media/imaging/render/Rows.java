package org.safelight.media.imaging.render;

import java.io.IOException;

/** Lines of samples, from 0 to 255, to be read from top to bottom. */
public interface Rows {

    /** Samples in each line. */
    int width();

    /** The number of lines. */
    int height();

    /** Channels of each sample. */
    int channels();

    /** Where the picture ends on the axis of its samples: at most the width, more than one less. */
    default double exactWidth() {
        return width();
    }

    /** Where the picture ends on the axis of its lines: at most the height, more than one less. */
    default double exactHeight() {
        return height();
    }

    /** Rows of means over squares of {@code step} samples a side; at the ends over what is left. */
    default Rows averaged(int step) {
        return new AveragedRows(this, step);
    }

    /** Puts a line into one array for each channel. */
    void read(int line, float[][] channels) throws IOException;
}
