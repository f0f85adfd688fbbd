package org.safelight.command.app;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that lasts as long as the application context, unless it was there before. */
public record ThrownAwayFolder(Path path, boolean isOurs) implements AutoCloseable {

    static ThrownAwayFolder make(String given) throws IOException {
        return given.isEmpty()
                ? new ThrownAwayFolder(Files.createTempDirectory("safelight-command-side"), true)
                : new ThrownAwayFolder(Path.of(given), false);
    }

    @Override
    public void close() throws IOException {
        if (isOurs) {
            FileSystemUtils.deleteRecursively(path);
        }
    }
}
