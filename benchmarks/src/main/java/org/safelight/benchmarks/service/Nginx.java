package org.safelight.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** nginx over a folder of files, as {@code benchmarks/nginx.conf} has it. */
record Nginx(Process process) implements AutoCloseable {

    /** It compares the password itself, without {@code auth_request}. */
    static final int BY_ITSELF = 18_441;

    /** It asks the smallest service that there can be. */
    static final int ASKING_A_TINY_SERVICE = 18_442;

    /** It asks Safelight about the photo. */
    static final int ASKING_SAFELIGHT = 18_443;

    static Nginx start(Path folder) throws IOException {
        Files.copy(Path.of("benchmarks", "nginx.conf"), folder.resolve("nginx.conf"));
        Files.writeString(folder.resolve("passwords"), "admin:{PLAIN}" + Client.PASSWORD + "\n");
        var nginx =
                new ProcessBuilder(
                        List.of(
                                "nginx",
                                "-p",
                                folder + "/",
                                "-c",
                                folder.resolve("nginx.conf").toString(),
                                "-e",
                                "error.log",
                                "-g",
                                "user " + System.getProperty("user.name") + ";"));
        nginx.redirectErrorStream(true);
        nginx.redirectOutput(folder.resolve("console.log").toFile());
        return new Nginx(nginx.start());
    }

    /** Master and workers. */
    List<ProcessHandle> handles() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
