package org.safelight.benchmarks.thumbnails;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** GraphicsMagick, warm in one {@code gm batch} process, from file to file as it is used. */
final class GraphicsMagickPeer {

    public static void main(String[] arguments) throws IOException {
        Path source = Files.createTempFile("source", ".jpg");
        Path target = Files.createTempFile("target", ".jpg");
        var builder = new ProcessBuilder("gm", "batch", "-prompt", "off", "-feedback", "on", "-");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try (Writer commands = process.outputWriter();
                BufferedReader feedback = process.inputReader()) {
            PeerLoop.run(
                    image -> {
                        Files.write(source, image);
                        commands.write(
                                "convert -size 200x200 %s -auto-orient -resize 200 +profile * -quality 85 jpg:%s%n"
                                        .formatted(source, target));
                        commands.flush();
                        String line = feedback.readLine();
                        if (!"PASS".equals(line)) {
                            throw new IOException("GraphicsMagick says " + line);
                        }
                        return Files.readAllBytes(target);
                    });
        } finally {
            process.destroy();
            Files.deleteIfExists(source);
            Files.deleteIfExists(target);
        }
    }
}
