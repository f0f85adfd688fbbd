package org.safelight.command.app;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that lasts as long as the application context. */
public record ThrownAwayFolder(Path path) implements AutoCloseable {

    static ThrownAwayFolder make() throws IOException {
        return new ThrownAwayFolder(Files.createTempDirectory("safelight-command-side"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
