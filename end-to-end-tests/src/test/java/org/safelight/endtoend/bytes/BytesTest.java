package org.safelight.endtoend.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.util.Arrays;
import java.util.HexFormat;

/** How bytes are served (RFC 9110, sections 8.8, 9.3, 13 and 14). */
@ExtendWith(SharedApplication.class)
class BytesTest {

    private SafelightClient safelight;
    private Photos photos;
    private Picture picture;
    private String photo;
    private String original;

    @BeforeEach
    void uploadOne(SafelightClient client) {
        safelight = client;
        photos = client.photos();
        picture = Pictures.any();
        photo = client.uploadAndDevelop(picture);
        original = Photos.path(photo) + "/original";
    }

    @Test
    void theETagIsTheHashOfTheBytes() {
        assertThat(photos.original(photo).header("ETag")).hasValue('"' + picture.hash() + '"');

        Answer thumbnail = photos.thumbnail(photo);
        String hash = HexFormat.of().formatHex(Picture.sha256(thumbnail.bytes()));
        assertThat(thumbnail.header("ETag")).hasValue('"' + hash + '"');
    }

    @Test
    void whoHasTheBytesIsToldSo() {
        for (String path : new String[] {"/original", "/thumbnail"}) {
            String etag =
                    safelight.http().get(Photos.path(photo) + path).header("ETag").orElseThrow();

            Answer again = safelight.http().get(Photos.path(photo) + path, "If-None-Match", etag);

            assertThat(again.expecting(304).bytes()).isEmpty();
            assertThat(again.header("ETag")).hasValue(etag);
        }
    }

    @Test
    void aPartCanBeFetched() {
        Answer part = photos.original(photo, "Range", "bytes=10-19").expecting(206);

        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(picture.bytes(), 10, 20));
        assertThat(part.header("Content-Range")).hasValue("bytes 10-19/" + picture.bytes().length);
    }

    @Test
    void theEndCanBeFetched() {
        int length = picture.bytes().length;

        Answer part = photos.original(photo, "Range", "bytes=-5").expecting(206);

        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(picture.bytes(), length - 5, length));
    }

    @Test
    void aPartBehindTheEndIsRefused() {
        Answer none = photos.original(photo, "Range", "bytes=99999999-").expecting(416);

        assertThat(none.header("Content-Range")).hasValue("bytes */" + picture.bytes().length);
    }

    @Test
    void aPartOfOtherBytesIsAnsweredWithTheWhole() {
        Answer whole =
                photos.original(photo, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .expecting(200);

        assertThat(whole.bytes()).isEqualTo(picture.bytes());
    }

    @Test
    void aHeadSaysWhatAGetWould() {
        Answer head = safelight.http().send("HEAD", original).expecting(200);

        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).hasValue("" + picture.bytes().length);
        assertThat(head.header("Content-Type")).hasValue("image/jpeg");
        assertThat(head.header("Accept-Ranges")).hasValue("bytes");
    }

    @Test
    void whatIsServedCannotRunInABrowser() {
        Answer answer = photos.original(photo);

        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(answer.header("Content-Disposition").orElse("")).contains("filename");
    }

    @Test
    void onlyAnAddressWithTheHashIsCachedForEver() {
        assertThat(photos.original(photo).header("Cache-Control").orElse(""))
                .contains("private", "no-cache");

        String linked = photos.find(photo).at("/original/url").stringValue();
        Answer versioned = safelight.http().get(linked).expecting(200);
        assertThat(versioned.header("Cache-Control").orElse(""))
                .contains("private", "immutable", "max-age=31536000");
    }

    @Test
    void theThumbnailCarriesNoMetadata() {
        String turned = safelight.uploadAndDevelop(Pictures.turned(600, 400, 6));

        byte[] thumbnail = photos.thumbnail(turned).bytes();

        assertThat(new String(thumbnail, ISO_8859_1)).doesNotContain("Exif");
    }
}
