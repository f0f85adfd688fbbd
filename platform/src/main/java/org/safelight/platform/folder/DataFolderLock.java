package org.safelight.platform.folder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process off the same data folder: both would think that they alone follow the log.
 */
public final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    /**
     * Locks the folder, made where there is none.
     *
     * @throws IllegalStateException when another process has locked it
     */
    public DataFolderLock(DataFolder folder) throws IOException {
        Files.createDirectories(folder.data());
        Path file = folder.resolve("lock");
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException(
                    "Another process uses the data folder " + folder.data().toAbsolutePath());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
