package org.safelight.media.bucket.filesystem;

import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** The files of a bucket, listed one folder at a time. Files may come and go meanwhile. */
record ObjectFiles(Path root) {

    Stream<ObjectKey> writtenBefore(FileTime limit) {
        return list(root)
                .filter(ObjectFiles::isFanOut)
                .flatMap(ObjectFiles::list)
                .flatMap(ObjectFiles::list)
                .filter(file -> isOlder(file, limit))
                .map(file -> new ObjectKey(String.valueOf(file.getFileName())));
    }

    private static boolean isFanOut(Path folder) {
        return String.valueOf(folder.getFileName()).matches("[0-9a-f]{2}");
    }

    @SuppressWarnings("StreamResourceLeak") // flatMap closes it, or the caller the outermost one
    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, FileTime limit) {
        try {
            return Files.getLastModifiedTime(file).compareTo(limit) < 0;
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
