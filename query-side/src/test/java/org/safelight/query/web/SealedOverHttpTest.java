package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Field;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.Tag;
import org.safelight.platform.secret.JsonBox;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Views and history show what is sealed in the log, as long as there is a key. */
class SealedOverHttpTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    @Autowired Keyring keys;

    @Test
    void whatIsSealedIsShownAndFound() throws Exception {
        shown(life(keys.of(user.value())));

        JsonNode shown = json("/photos/" + photo(user, 1));
        assertThat(shown.path("fileName").asString()).isEqualTo("Honeymoon.png");
        assertThat(shown.path("caption").asString()).isEqualTo("Kiss at dawn");
        assertThat(shown.path("tags").path(0).asString()).isEqualTo("Chile");
        assertThat(shown.path("place").path("latitude").asDouble()).isEqualTo(-33.0457);
        assertThat(json("/albums/" + album(anAlbum)).path("title").asString()).isEqualTo("Ours");
        assertThat(json("/albums/" + album(anAlbum)).path("text").asString()).isEqualTo("Only");
        assertThat(history().path("after").path("caption").asString()).isEqualTo("Kiss at dawn");
    }

    @Test
    void whatNobodyCanOpenAnyMoreCountsAsNotSaid() throws Exception {
        OwnerKey key = keys.of(user.value());
        shown(life(key));

        keys.destroy(key.id());

        assertThat(history().path("after").path("caption").asString()).isEmpty();
        assertThat(history().path("after").path("tags")).isEmpty();
        JsonNode past = json("/albums/" + album(anAlbum) + "?asOf=" + Instant.now());
        assertThat(past.path("title").asString()).isEqualTo("(erased)");
    }

    @Test
    void aLifeThatBeganUnderADestroyedKeyIsNotShown() throws Exception {
        OwnerKey key = keys.of(user.value());
        keys.destroy(key.id());

        shown(life(key));

        assertThat(json("/photos").path("items")).isEmpty();
        assertThat(send(get("/photos/" + photo(user, 1))).statusCode()).isEqualTo(404);
        assertThat(json("/albums").path("items")).isEmpty();
    }

    @Test
    void aKeyThatNobodyHasHeardOfHidesWordsButNoPhoto() throws Exception {
        shown(life(OwnerKey.fresh()));

        JsonNode shown = json("/photos/" + photo(user, 1));
        assertThat(shown.path("fileName").asString()).isEmpty();
        assertThat(shown.path("caption").asString()).isEmpty();
        assertThat(shown.has("place")).isFalse();
        assertThat(shown.path("rating").asInt()).isEqualTo(4);
    }

    private JsonNode history() throws Exception {
        return json("/photos/" + photo(user, 1) + "/history").path("items").path(0);
    }

    private Story life(OwnerKey key) {
        PhotoUploaded open = uploaded(user, 1);
        var upload =
                new PhotoUploaded(
                        open.photoId(),
                        user,
                        open.original(),
                        sealed(key, Field.FILE_NAME, new FileName("Honeymoon.png")),
                        open.facts()
                                .at(sealed(key, Field.PLACE, new Place(-33.0457, -71.62, 12.0))));
        var words =
                new Description(
                        sealed(key, Field.CAPTION, new Caption("Kiss at dawn")),
                        sealed(key, Field.TAGS, List.of(new Tag("Chile"))),
                        true,
                        4,
                        null);
        Personal<AlbumTitle> title = sealed(key, Field.ALBUM_TITLE, new AlbumTitle("Ours"));
        Personal<AlbumText> text = sealed(key, Field.ALBUM_TEXT, new AlbumText("Only"));
        return new Story()
                .then(upload, new PhotoDescribed(open.photoId(), words))
                .then(
                        new AlbumCreated(album(anAlbum), user, title, text),
                        new AlbumDescribed(album(anAlbum), title, text));
    }

    private static <T> Personal<T> sealed(OwnerKey key, Field field, T value) {
        return new Sealed<>(key.id(), JsonBox.seal(key, field.name(), value));
    }
}
