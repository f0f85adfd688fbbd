package org.safelight.endtoend.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** A disk that loses a bit: nobody gets wrong bytes, and what can be made again is made again. */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class DamagedBytesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private SafelightClient safelight;
    private Path data;
    private Picture picture;
    private String photo;

    @BeforeEach
    void upload(EmbeddedApplication application, SafelightClient client) {
        safelight = client;
        data = application.dataFolder();
        picture = Pictures.any();
        photo = safelight.uploadAndDevelop(picture);
    }

    /** The file in this bucket that holds these bytes. */
    private Path file(String bucket, byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve(bucket))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) == bytes.length
                        && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return file;
                }
            }
        }
        throw new IOException("Nothing in " + bucket + " has these bytes");
    }

    private static void flipOneBit(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }

    private Answer thumbnail() {
        return safelight.http().get(Photos.path(photo) + "/thumbnail");
    }

    @Test
    void aThumbnailThatLostABitIsMadeAgainAndNeverServedWrong() throws IOException {
        byte[] whole = thumbnail().expecting(200).bytes();
        flipOneBit(file("thumbnails", whole));

        Answer first = thumbnail().expectingProblem(404, "thumbnail-pending");

        assertThat(first.header("Retry-After")).hasValue("1");
        assertThat(mended()).isEqualTo(whole);
        assertThat(file("thumbnails", whole)).exists();
    }

    @Test
    void aThumbnailThatIsLostIsMadeAgain() throws IOException {
        byte[] whole = thumbnail().expecting(200).bytes();
        Files.delete(file("thumbnails", whole));

        thumbnail().expectingProblem(404, "thumbnail-pending");

        assertThat(mended()).isEqualTo(whole);
    }

    private byte[] mended() {
        return await("the thumbnail is there again")
                .atMost(SOON)
                .until(this::thumbnail, it -> it.status() == 200)
                .bytes();
    }

    @Test
    void anOriginalThatLostABitIsWithheldAndOperatorsAreToldUntilItIsPutBack() throws IOException {
        Path file = file("originals", picture.bytes());
        flipOneBit(file);

        safelight.photos().original(photo).expectingProblem(500, "damaged-object");
        JsonNode noted =
                await("operators are told")
                        .atMost(SOON)
                        .until(this::noted, it -> it.path("state").asString().equals("running"));

        assertThat(health()).isEqualTo("DEGRADED");
        assertThat(safelight.http().get("/api/v1/admin/overview").json().path("troubles"))
                .extracting(JsonNode::stringValue)
                .contains("Originals are damaged or lost: 1");
        safelight.http().anonymous().get("/actuator/health/readiness").expecting(200);

        Files.write(file, picture.bytes());
        safelight.photos().original(photo).expecting(200);
        // It would be looked at again within a minute.
        safelight.admin().cancel(noted.path("id").stringValue()).expecting(202);
        await("nobody needs to look any more").atMost(SOON).until(() -> health().equals("UP"));
    }

    private JsonNode noted() {
        return safelight.admin().operations().stream()
                .filter(it -> it.path("kind").stringValue().equals("damaged-original"))
                .filter(it -> it.path("target").stringValue().equals(photo))
                .findFirst()
                .orElseThrow();
    }

    private String health() {
        return safelight
                .http()
                .get("/actuator/health/degraded")
                .json()
                .at("/components/originals/status")
                .asString();
    }
}
