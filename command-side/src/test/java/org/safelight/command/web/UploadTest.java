package org.safelight.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

@SpringBootTest(classes = CommandSideAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadTest {

    @Autowired
    @Qualifier("originals")
    Bucket originals;

    @LocalServerPort int port;

    private final byte[] picture = Pictures.png();
    private Client anna;

    @BeforeEach
    void signIn() {
        anna = new Client(port, "anna");
    }

    @Test
    void newBytesAreAPhoto() {
        Reply reply = anna.upload(picture);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/photos/" + reply.field("id"));
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Consistency-Token")).matches("p[1-9][0-9]*");
        assertThat(reply.header("Command-Id")).isNotEmpty();
        assertThat(reply.field("hash")).isEqualTo(Sha256.of(picture).value());
        assertThat(reply.field("duplicate")).isEqualTo("false");
    }

    @Test
    void theSameBytesAgainAreADuplicateAndKeptOnce() {
        Reply first = anna.upload(picture);
        long before = objects();

        Reply again = anna.uploadForm("again.png", picture);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.field("duplicate")).isEqualTo("true");
        assertThat(again.field("id")).isEqualTo(first.field("id"));
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void theSameBytesAgainStayInTheTrash() {
        String id = anna.upload(picture).field("id");
        anna.send("DELETE", "/photos/" + id, "");

        Reply again = anna.upload(picture);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.field("trashed")).isEqualTo("true");
    }

    @Test
    void theSameBytesOfTwoPeopleAreTwoPhotos() {
        Reply annas = anna.upload(picture);
        Reply berts = new Client(port, "bert").upload(picture);

        assertThat(berts.status()).isEqualTo(201);
        assertThat(berts.field("id")).isNotEqualTo(annas.field("id"));
    }

    @Test
    void oneBadFileDoesNotSpoilTheOthers() {
        byte[] other = Pictures.png();
        Reply reply =
                anna.uploadForm(
                        "a.png", picture, "b.txt", "no picture".getBytes(UTF_8), "c.png", other);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("results"))
                .map(result -> result.path("status").intValue())
                .containsExactly(201, 415, 201);
        assertThat(reply.json().at("/results/1/problem/type").stringValue())
                .isEqualTo("/problems/unsupported-format");
        assertThat(reply.json().at("/results/2/hash").stringValue())
                .isEqualTo(Sha256.of(other).value());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused(anna.upload("no picture at all".getBytes(UTF_8)), 415, "unsupported-format");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(anna.uploadForm("empty.png", new byte[0]), 422, "empty-file");
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        assertRefused(anna.uploadForm(), 400, "no-file");
    }

    @Test
    void aDamagedPictureIsRefusedAndNotKept() {
        long before = objects();

        assertRefused(anna.upload(Arrays.copyOf(picture, 20)), 422, "undecodable-image");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItsAnnouncement() {
        assertRefused(anna.upload(Arrays.copyOf(picture, 2_000_000)), 413, "file-too-large");
    }

    @Test
    void aFileThatTurnsOutTooLargeIsRefusedAndNotKept() {
        long before = objects();
        Reply reply =
                anna.uploadForm("big.png", Arrays.copyOf(picture, 2_000_000), "a.png", picture);

        assertThat(reply.json().path("results"))
                .map(result -> result.path("status").intValue())
                .containsExactly(413, 201);
        assertThat(objects()).isEqualTo(before + 1);
    }

    @Test
    void aBodyCutInTransportIsNotKept() {
        long before = objects();

        anna.uploadHalf(picture);

        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void bytesThatMatchTheirDigestAreTaken() {
        Reply reply = anna.upload(picture, "Content-Digest", digest(picture));

        assertThat(reply.status()).isEqualTo(201);
    }

    @Test
    void bytesThatDoNotMatchTheirDigestAreNotKept() {
        long before = objects();

        Reply reply = anna.upload(picture, "Content-Digest", digest(Pictures.png()));

        assertRefused(reply, 422, "digest-mismatch");
        assertThat(objects()).isEqualTo(before);
    }

    private static void assertRefused(Reply reply, int status, String problem) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }

    private static String digest(byte[] bytes) {
        byte[] hash = HexFormat.of().parseHex(Sha256.of(bytes).value());
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }

    private long objects() {
        try (var keys = originals.keysWrittenBefore(Instant.now().plusSeconds(60))) {
            return keys.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
