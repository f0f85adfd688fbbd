package org.safelight.endtoend.reference;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.safelight.endtoend.pictures.Picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an independent decoder saw in a reference photo; {@code make-colours.sh} beside the resource
 * wrote it.
 *
 * @param width and height in pixels when shown upright
 */
record ReferenceLook(String hash, int width, int height, ColourGrid colours) {

    private static final Map<String, ReferenceLook> ALL =
            read().stream().collect(Collectors.toMap(ReferenceLook::hash, Function.identity()));

    static ReferenceLook of(Picture picture) {
        return Objects.requireNonNull(
                ALL.get(picture.hash()), () -> "No reference for " + picture.name());
    }

    private static List<ReferenceLook> read() {
        try (InputStream lines =
                Objects.requireNonNull(
                        ReferenceLook.class.getResourceAsStream("/reference/colours.txt"))) {
            return new String(lines.readAllBytes(), US_ASCII)
                    .lines()
                    .map(ReferenceLook::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceLook parse(String line) {
        List<String> words = List.of(line.split(" "));
        List<String> size = List.of(words.get(1).split("x", -1));
        return new ReferenceLook(
                words.get(0),
                Integer.parseInt(size.get(0)),
                Integer.parseInt(size.get(1)),
                ColourGrid.parse(words.subList(2, words.size())));
    }
}
