package org.safelight.media.bucket.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The folder of files that are being written. Their writers hold a lock on them. */
record Drafts(Path folder) {

    Draft begin() throws IOException {
        return Draft.begin(folder.resolve(UUID.randomUUID().toString()));
    }

    /** Removes what nobody is writing, at most so much: the locks of a process end with it. */
    int removeAbandoned(int most) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (removed < most && isAbandoned(file) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException writtenByThisProcess) {
            return false;
        } catch (NoSuchFileException finished) {
            return false;
        }
    }
}
