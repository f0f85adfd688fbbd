package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.query.library.Samples;
import org.safelight.query.library.Story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

class BytesOverHttpTest extends RunningQuerySide {

    private static final String NAME = "Łódź \"1\"/\r\n.jpg";
    private static final int LARGE = 1_000_000;

    private final ObjectKey key = new ObjectKey(UUID.randomUUID().toString());
    private final byte[] bytes = new byte[LARGE];
    private Story story = new Story();
    private ObjectKey original = key;
    private ContentHash hash = Samples.hash(0);
    private PhotoId photoId = Samples.photo(user, 0);

    @BeforeEach
    void aPhoto() throws Exception {
        new Random(1).nextBytes(bytes);
        upload(bytes, ImageFormat.JPEG);
    }

    @Test
    void theOriginalIsServedAsItCame() throws Exception {
        HttpResponse<byte[]> response = send(original());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(bytes);
        assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(response, "Content-Length")).isEqualTo("" + LARGE);
        assertThat(header(response, "ETag")).isEqualTo('"' + hash.value() + '"');
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'");
        assertThat(header(response, "Content-Disposition"))
                .isEqualTo("inline; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20%221%22%2F%0D%0A.jpg");
    }

    @Test
    void onlyAnAddressWithTheHashIsGoodForEver() throws Exception {
        String path = "/photos/" + photoId + "/original";

        assertThat(header(send(get(path + "?v=" + hash.value())), "Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        assertThat(header(send(get(path + "?v=" + Samples.hash(1))), "Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(header(send(get(path)), "Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void whatBrowsersDoNotShowIsForSaving() throws Exception {
        upload(new byte[] {1, 2, 3}, ImageFormat.TIFF);

        HttpResponse<byte[]> response = send(original());

        assertThat(header(response, "Content-Type")).isEqualTo("image/tiff");
        assertThat(header(response, "Content-Disposition")).startsWith("attachment; ");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=999990-, 999990, 10",
        "bytes=-10, 999990, 10",
        "bytes=500000-2000000, 500000, 500000"
    })
    void aRangeIsServedAlone(String range, int start, int length) throws Exception {
        HttpResponse<byte[]> response = send(original().header("Range", range));

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(bytes, start, start + length));
        assertThat(header(response, "Content-Range"))
                .isEqualTo("bytes " + start + "-" + (start + length - 1) + "/" + LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-9,20-29", "bytes=x", "bytes=9-0", "lines=0-9", "bytes=0-", ""})
    void anythingElseThanOneRangeIsAnsweredByTheWhole(String range) throws Exception {
        HttpResponse<byte[]> response = send(original().header("Range", range));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000000-", "bytes=1000001-1000002", "bytes=-0"})
    void aRangeBehindTheEndIsRefused(String range) throws Exception {
        HttpResponse<byte[]> response = send(original().header("Range", range));

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + LARGE);
        assertThat(problem(response)).isEqualTo("/problems/range-not-satisfiable");
        assertThat(header(response, "Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void aRangeOfOtherBytesIsAnsweredByTheWhole() throws Exception {
        var range = original().header("Range", "bytes=0-9");

        assertThat(send(range.copy().header("If-Range", '"' + hash.value() + '"')).statusCode())
                .isEqualTo(206);
        assertThat(send(range.copy().header("If-Range", "\"other\"")).statusCode()).isEqualTo(200);
        assertThat(send(range.copy().header("If-Range", "W/\"" + hash + '"')).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "W/\"%s\"", "\"other\", \"%s\"", "*"})
    void knownBytesAreNotSentAgain(String ifNoneMatch) throws Exception {
        String known = ifNoneMatch.formatted(hash.value());

        HttpResponse<byte[]> response = send(original().header("If-None-Match", known));

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isEqualTo('"' + hash.value() + '"');
    }

    @Test
    void headSaysTheSameWithoutTheBytes() throws Exception {
        HttpResponse<byte[]> response =
                send(
                        original()
                                .header("Range", "bytes=0-9")
                                .method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("" + LARGE);
        assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"1000, none", "999999, none", "1000, bytes=0-9", "999999, bytes=0-9"})
    void damagedBytesAreNeverSent(int size, @Nullable String range) throws Exception {
        upload(Arrays.copyOf(bytes, size), ImageFormat.JPEG);
        flipOneBit();

        var request = get("/photos/" + photoId + "/original?v=" + hash.value());
        HttpResponse<byte[]> response =
                send(range == null ? request : request.header("Range", range));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(problem(response)).isEqualTo("/problems/damaged-object");
        assertThat(json(response).path("photoId").asString()).isEqualTo(photoId.value());
        assertThat(header(response, "Cache-Control")).doesNotContain("immutable");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aWholeThatIsDamagedAfterItWasCheckedIsNotSentEither() throws Exception {
        assertThat(send(original().header("Range", "bytes=0-9")).statusCode()).isEqualTo(206);
        assertThat(send(original()).statusCode()).isEqualTo(200);

        flipOneBit();

        assertThat(send(original()).statusCode()).isEqualTo(500);
    }

    @Test
    void aThumbnailIsPendingThenThere() throws Exception {
        HttpResponse<byte[]> pending = send(thumbnail());
        assertThat(pending.statusCode()).isEqualTo(404);
        assertThat(problem(pending)).isEqualTo("/problems/thumbnail-pending");
        assertThat(header(pending, "Retry-After")).isEqualTo("1");

        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};
        var stored = storeThumbnail(key, jpeg);
        var made =
                new Thumbnail(
                        key, stored.hash(), stored.bytes(), new Dimensions(200, 150), "", "w200");
        shown(story.then(new ThumbnailGenerated(photoId, made)));

        HttpResponse<byte[]> ready = send(thumbnail());
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo(jpeg);
        assertThat(header(ready, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(ready, "ETag")).isEqualTo('"' + stored.hash().value() + '"');
    }

    @Test
    void aThumbnailThatCannotBeSaysWhy() throws Exception {
        var fault = new ThumbnailFault(ThumbnailFault.Kind.UNDECODABLE, "The file is cut short");
        shown(story.then(new ThumbnailFailed(photoId, fault)));

        HttpResponse<byte[]> response = send(thumbnail());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem(response)).isEqualTo("/problems/thumbnail-failed");
        assertThat(json(response).path("detail").asString()).isEqualTo("The file is cut short");
    }

    @Test
    void nobodyElseGetsTheBytes() throws Exception {
        var path = "/photos/" + photoId + "/original";

        HttpResponse<byte[]> response = send(request(path, new UserId("eve")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem(response)).isEqualTo("/problems/not-found");
    }

    private void upload(byte[] content, ImageFormat format) throws Exception {
        var fresh = new ObjectKey(UUID.randomUUID().toString());
        hash = storeOriginal(fresh, content).hash();
        photoId = PhotoId.of(user, hash);
        var facts = new ImageFacts(format, new Dimensions(4, 3), 1, null, null, null, null);
        story = new Story();
        shown(
                story.then(
                        new PhotoUploaded(
                                photoId,
                                user,
                                new Original(fresh, hash, content.length),
                                new FileName(NAME),
                                facts)));
        original = fresh;
    }

    private HttpRequest.Builder original() {
        return get("/photos/" + photoId + "/original");
    }

    private HttpRequest.Builder thumbnail() {
        return get("/photos/" + photoId + "/thumbnail");
    }

    private void flipOneBit() throws IOException {
        try (var files = Files.walk(data.resolve("originals"))) {
            Path file =
                    files.filter(Files::isRegularFile)
                            .filter(
                                    path ->
                                            path.getFileName()
                                                    .toString()
                                                    .contains(original.value()))
                            .findFirst()
                            .orElseThrow();
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 1;
            Files.write(file, content);
        }
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
