package org.safelight.upcasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.serialization.Revision;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.photo.PhotoEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The golden file of one revision of one event, in the contract's tests. */
record Golden(Path file) {

    private static final Path FOLDER = Path.of("../shared-events/src/test/resources/golden");

    /** Every event there is. */
    static Stream<Class<?>> events() {
        return Stream.of(PhotoEvent.class, AlbumEvent.class, AccountEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    static int revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return Integer.parseInt(Objects.requireNonNull(revision, event.getName()).value());
    }

    static Golden of(Class<?> event, int revision) {
        return new Golden(FOLDER.resolve(event.getSimpleName() + "-" + revision + ".json"));
    }

    static List<Golden> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Golden::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    JsonNode content() {
        return JsonMapper.shared().readTree(new String(bytes(), UTF_8));
    }

    /** As a line of {@code released.sha256}. */
    String line() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes());
            return HexFormat.of().formatHex(hash) + "  " + name();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
