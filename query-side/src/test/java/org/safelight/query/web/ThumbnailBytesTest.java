package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;

import java.net.http.HttpResponse;

class ThumbnailBytesTest extends StoredPhoto {

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
}
