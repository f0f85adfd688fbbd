package org.safelight.command.undo;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.Reversal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.PlaceReversal;
import org.safelight.contract.album.Rank;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.DescriptionChange.DateCorrection;
import org.safelight.contract.photo.PhotoCommand.RevertPhoto;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.axon.MessageJson;

import java.util.List;

/** The process that undoes and the one that has the aggregate may be two. */
class UndoMessagesTest {

    private static final PhotoId PHOTO = new PhotoId("1".repeat(32));

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    @Test
    void howToTakeBackWordsTravels() {
        var left =
                new DescriptionChange(
                        new Sealed<>("a-key", "Zm9n"), null, null, 3, new DateCorrection(null));
        var back = new DescriptionChange(new Open<>(new Caption("")), null, null, 0, null);
        var command =
                new RevertPhoto(
                        PHOTO,
                        new ObjectKey("first-upload"),
                        new Reversal<>(left, back),
                        new Reversal<>(false, true));

        assertThat(travelled(command)).isEqualTo(command);
    }

    @Test
    void howToTakeBackPlacesTravels() {
        var command =
                new RevertAlbum(
                        new AlbumId("2".repeat(32)),
                        new Reversal<>(
                                new Open<>(new AlbumTitle("Sea")),
                                new Sealed<>("a-key", "TGFrZQ==")),
                        null,
                        new Reversal<>(null, PHOTO),
                        null,
                        List.of(new PlaceReversal(PHOTO, null, new Rank("a0"), new UserId("anna"))),
                        false);

        assertThat(travelled(command)).isEqualTo(command);
    }

    private Object travelled(Object message) {
        SerializedObject<byte[]> sent = serializer.serialize(message, byte[].class);
        return serializer.deserialize(sent);
    }
}
