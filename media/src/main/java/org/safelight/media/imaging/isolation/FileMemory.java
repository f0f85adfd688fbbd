package org.safelight.media.imaging.isolation;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.InMemorySource;

import java.io.IOException;

/**
 * Where a decoder process keeps the file of its task: readers go back and forth in it, and each
 * part that is asked for again would go through the pipe again.
 */
final class FileMemory {

    /** What is larger stays with the parent, since a whole picture must fit beside it. */
    private static final int LARGEST = 16 << 20;

    private byte[] kept = new byte[0];

    /** The file in memory that the next one will overwrite, or as it is where it is too large. */
    ImageSource load(ImageSource source) throws IOException {
        if (source.size() > LARGEST) {
            return source;
        }
        int size = (int) source.size();
        if (kept.length < size) {
            kept = new byte[Math.min(LARGEST, size + size / 4)];
        }
        source.read(0, kept, 0, size);
        return new InMemorySource(kept, size);
    }
}
