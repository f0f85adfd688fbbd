package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.media.ImageFormat;

import java.net.http.HttpResponse;
import java.util.Arrays;

class DamagedBytesTest extends StoredPhoto {

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

    @ParameterizedTest
    @ValueSource(ints = {999, 1001})
    void bytesOfAnotherLengthAreNeverSent(int length) throws Exception {
        upload(Arrays.copyOf(bytes, 1000), ImageFormat.JPEG);
        damage(content -> Arrays.copyOf(bytes, length));

        HttpResponse<byte[]> response = send(original());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(problem(response)).isEqualTo("/problems/damaged-object");
    }

    @Test
    void aWholeThatIsDamagedAfterItWasCheckedIsNotSentEither() throws Exception {
        assertThat(send(original().header("Range", "bytes=0-9")).statusCode()).isEqualTo(206);
        assertThat(send(original()).statusCode()).isEqualTo(200);

        flipOneBit();

        assertThat(send(original()).statusCode()).isEqualTo(500);
    }
}
