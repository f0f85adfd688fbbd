package org.safelight.media.imaging.render;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.safelight.media.imaging.ImageSource;
import org.safelight.scaledjpeg.Limits;
import org.safelight.scaledjpeg.Workspace;

import java.io.IOException;
import java.time.Duration;

/** Memory to be used again from file to file, by one thread at a time. */
public final class RenderingBuffers {

    /** What is larger is not loaded whole; no camera writes such a JPEG. */
    static final int LARGEST_FILE = 128 << 20;

    /** What is larger is not kept. */
    private static final int LARGEST_KEPT = 16 << 20;

    private final Workspace workspace = new Workspace();
    private byte[] kept = new byte[0];

    Workspace workspace() {
        return workspace;
    }

    /**
     * Long enough for 200 megapixels where the code is not compiled yet and the machine is busy:
     * this is by the clock, and what bounds the work is the file's length.
     */
    Limits limits() {
        return Limits.DEFAULT.within(Duration.ofSeconds(60));
    }

    /** All bytes of a file, in an array that may be longer. */
    byte[] load(ImageSource source) throws IOException {
        int size = Math.toIntExact(source.size());
        byte[] file =
                size <= kept.length
                        ? kept
                        : new byte[Math.max(size, Math.min(LARGEST_KEPT, size + size / 4))];
        if (file.length <= LARGEST_KEPT) {
            kept = file;
        }
        for (int done = 0; done < size; ) {
            int count = source.read(done, file, done, size - done);
            if (count <= 0) {
                throw undecodable("The file ends early");
            }
            done += count;
        }
        return file;
    }
}
