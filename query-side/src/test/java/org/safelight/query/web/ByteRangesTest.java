package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.Arrays;

class ByteRangesTest extends StoredPhoto {

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
}
