package org.safelight.media.imaging.webp.lossless;

/** What an encoder did to lines to make them smaller (section 3.5), to be undone from the top. */
@FunctionalInterface
interface Transform {

    /** Undoes it in a line, where its first pixel is at 0. */
    void undo(int[] line, int y);
}
