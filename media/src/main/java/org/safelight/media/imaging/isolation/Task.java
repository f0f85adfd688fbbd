package org.safelight.media.imaging.isolation;

import org.safelight.media.imaging.ThumbnailRecipe;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;

/**
 * What a decoder process is asked to do.
 *
 * @param bytes in the file, which it asks for in turn
 * @param time of the processor that the file may take
 */
record Task(ThumbnailRecipe recipe, long bytes, Duration time) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(recipe.width());
        out.writeInt(recipe.quality());
        out.writeLong(bytes);
        out.writeLong(time.toMillis());
        out.flush();
    }

    /**
     * Waits for the next task.
     *
     * @throws EOFException when the parent has gone
     */
    static Task read(DataInputStream in) throws IOException {
        var recipe = new ThumbnailRecipe(in.readInt(), in.readInt());
        return new Task(recipe, in.readLong(), Duration.ofMillis(in.readLong()));
    }
}
