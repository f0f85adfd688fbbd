package org.safelight.media.bucket.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes folders below a root so that they outlast a power cut: a new folder is an entry in its
 * parent, which must be flushed as well. Remembers the folders it has seen to that for; there are
 * at most 65,793.
 */
final class DurableFolders {

    private final Path root;
    private final Set<Path> flushed = ConcurrentHashMap.newKeySet();

    DurableFolders(Path root) {
        this.root = root;
    }

    /** Makes a folder below the root, and those between. */
    Path make(Path folder) throws IOException {
        Path parent = root;
        for (Path name : root.relativize(folder)) {
            Path child = parent.resolve(name);
            if (!flushed.contains(child)) {
                Files.createDirectories(child);
                flush(parent);
                flushed.add(child);
            }
            parent = child;
        }
        return folder;
    }

    /** Flushes the entries of a folder to the disk. */
    static void flush(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Elsewhere a folder cannot be opened, and renames are journalled.
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
