package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ImageFormat;
import org.safelight.query.library.Samples;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

class OriginalBytesTest extends StoredPhoto {

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

    @Test
    void nobodyElseGetsTheBytes() throws Exception {
        var path = "/photos/" + photoId + "/original";

        HttpResponse<byte[]> response = send(request(path, new UserId("eve")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem(response)).isEqualTo("/problems/not-found");
    }
}
