package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.Rank;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.Story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** An album of three photos that all have the same name. */
class DownloadTest extends StoredPhoto {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final byte[] second = new byte[700_000];
    private final byte[] third = {1, 2, 3};
    private List<PhotoId> photos = List.of();

    @BeforeEach
    void anAlbumOfThree() throws Exception {
        PhotoId first = photoId;
        new Random(2).nextBytes(second);
        upload(third, ImageFormat.PNG);
        PhotoId last = photoId;
        upload(second, ImageFormat.JPEG);
        photos = List.of(first, photoId, last);
        story = new Story().then(created(user, anAlbum));
        shown(
                story.then(
                        new PhotosAddedToAlbum(
                                album(anAlbum),
                                List.of(
                                        new AlbumEntry(last, new Rank("D")),
                                        new AlbumEntry(photoId, new Rank("C")),
                                        new AlbumEntry(first, new Rank("B"))))));
    }

    @Test
    void anAlbumComesInItsOrderAndAsLongAsItSays() throws Exception {
        HttpResponse<byte[]> response = send(albumDownload());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
        assertThat(header(response, "Content-Disposition"))
                .startsWith("attachment; ")
                .contains("Album%20" + anAlbum + ".zip");
        assertThat(unpacked(response))
                .containsExactly(
                        Map.entry("__.jpg", bytes),
                        Map.entry("__ (2).jpg", second),
                        Map.entry("__ (3).jpg", third));
    }

    @Test
    void headSaysHowLongItWouldBe() throws Exception {
        var head = send(albumDownload().method("HEAD", BodyPublishers.noBody()));

        assertThat(header(head, "Content-Length"))
                .isEqualTo("" + send(albumDownload()).body().length);
    }

    @Test
    void aSelectionComesInTheOrderOfTheQuestion() throws Exception {
        var response = send(selection(photos.get(2), photos.get(0), photos.get(2)));

        assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
        assertThat(unpacked(response).values()).containsExactly(third, bytes);
    }

    @Test
    void anotherOnesPhotoIsNotFoundAndNothingIsSent() throws Exception {
        var stranger = new UserId("eve-" + user);

        HttpResponse<byte[]> album =
                send(request("/albums/" + album(anAlbum) + "/download", stranger));
        HttpResponse<byte[]> photo = send(selection(stranger, photos.get(0)));

        assertThat(album.statusCode()).isEqualTo(404);
        assertThat(photo.statusCode()).isEqualTo(404);
        assertThat(problem(photo)).isEqualTo("/problems/not-found");
    }

    @Test
    void aDeletedAlbumIsNotFound() throws Exception {
        shown(story.then(new AlbumDeleted(album(anAlbum))));

        assertThat(send(albumDownload()).statusCode()).isEqualTo(404);
    }

    @Test
    void aSelectionOfNothingOrTooMuchIsRefused() throws Exception {
        PhotoId[] many = Stream.generate(() -> photoId).limit(501).toArray(PhotoId[]::new);

        assertThat(send(selection()).statusCode()).isEqualTo(400);
        assertThat(send(selection(many)).statusCode()).isEqualTo(400);
    }

    /** The second photo of three is damaged: the first is on its way by then. */
    @Test
    void aDamagedOriginalBreaksTheDownloadOff() throws Exception {
        flipOneBit();

        assertThatThrownBy(() -> send(albumDownload())).isInstanceOf(IOException.class);
    }

    @Test
    void whereTheFirstOriginalIsDamagedTheAnswerSaysSo() throws Exception {
        new Random().nextBytes(second);
        upload(second, ImageFormat.JPEG);
        flipOneBit();

        HttpResponse<byte[]> response = send(selection(photoId, photos.get(0)));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(problem(response)).isEqualTo("/problems/damaged-object");
        assertThat(header(response, "Content-Disposition")).isEmpty();
    }

    @Test
    void whoHasEnoughDownloadsUnderWayMustWait() throws Exception {
        // Two answers that nobody reads: each is larger than what sockets hold.
        byte[] large = new byte[20_000_000];
        upload(large, ImageFormat.JPEG);
        try (var _ = begin(selection(photoId)).body();
                var _ = begin(selection(photoId)).body()) {
            HttpResponse<byte[]> third = send(albumDownload());

            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(problem(third)).isEqualTo("/problems/too-many-downloads");
        }
    }

    private HttpRequest.Builder albumDownload() {
        return get("/albums/" + album(anAlbum) + "/download");
    }

    private HttpRequest.Builder selection(PhotoId... ids) {
        return selection(user, ids);
    }

    private HttpRequest.Builder selection(UserId who, PhotoId... ids) {
        String list = Stream.of(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return request("/photos/download", who)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"photoIds\": [" + list + "]}"));
    }

    private static Map<String, byte[]> unpacked(HttpResponse<byte[]> response) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
