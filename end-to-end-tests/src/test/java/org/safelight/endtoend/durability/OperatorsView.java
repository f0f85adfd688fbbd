package org.safelight.endtoend.durability;

import org.safelight.endtoend.pictures.Picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an operator sees who looks into the data folder. */
public record OperatorsView(Path dataFolder) {

    /** The stored originals with these bytes. */
    public List<Path> copiesOf(Picture picture) {
        return filesBelow(dataFolder.resolve("originals"))
                .filter(file -> !isUnfinished(file))
                .filter(file -> holds(file, picture))
                .toList();
    }

    private static boolean holds(Path file, Picture picture) {
        try {
            return Arrays.equals(Files.readAllBytes(file), picture.bytes());
        } catch (IOException wentMeanwhile) {
            return false;
        }
    }

    /** Files that are being written, or were when something broke. */
    public List<Path> unfinishedFiles() {
        return Stream.of("originals", "thumbnails")
                .flatMap(bucket -> filesBelow(dataFolder.resolve(bucket)))
                .filter(OperatorsView::isUnfinished)
                .toList();
    }

    /** Deletes every view, as the operations guide allows while the service is stopped. */
    public void deleteViews() throws IOException {
        for (Path file : filesBelow(dataFolder.resolve("views")).toList()) {
            Files.delete(file);
        }
        Files.delete(dataFolder.resolve("views"));
    }

    private static boolean isUnfinished(Path file) {
        Path folder = file.getParent();
        return folder != null && folder.endsWith("tmp");
    }

    /** Files come and go meanwhile; one that went does not matter. */
    private static Stream<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Collecting(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream();
    }

    private static final class Collecting extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        Collecting(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException wentMeanwhile) {
            return FileVisitResult.CONTINUE;
        }
    }
}
