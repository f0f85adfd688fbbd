package org.safelight.platform.sqlite;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Sees to it that a file is nobody's business but this user's, where files have such rights. */
final class PrivateFile {

    private static final Set<PosixFilePermission> MINE = Set.of(OWNER_READ, OWNER_WRITE);

    private PrivateFile() {}

    /** Makes the file where it is missing. SQLite gives its journals the rights of the file. */
    static void ensure(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            create(path);
            Files.setPosixFilePermissions(path, MINE);
        } catch (IOException e) {
            throw new UncheckedIOException("Others may read " + path, e);
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(MINE));
        } catch (FileAlreadyExistsException kept) {
            // Its rights are narrowed below.
        }
    }
}
