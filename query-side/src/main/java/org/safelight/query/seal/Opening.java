package org.safelight.query.seal;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Field;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.Tag;
import org.safelight.platform.secret.JsonBox;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeys.State.Kept;

import tools.jackson.core.type.TypeReference;

import java.util.List;

/**
 * Opens the events that hold something personal. What cannot be opened, since its key is gone,
 * stays sealed, and counts as not said.
 */
public final class Opening {

    private static final JsonBox<FileName> FILE_NAME =
            box(Field.FILE_NAME, new TypeReference<>() {});
    private static final JsonBox<Place> PLACE = box(Field.PLACE, new TypeReference<>() {});
    private static final JsonBox<Caption> CAPTION = box(Field.CAPTION, new TypeReference<>() {});
    private static final JsonBox<List<Tag>> TAGS = box(Field.TAGS, new TypeReference<>() {});
    private static final JsonBox<AlbumTitle> TITLE =
            box(Field.ALBUM_TITLE, new TypeReference<>() {});
    private static final JsonBox<AlbumText> TEXT = box(Field.ALBUM_TEXT, new TypeReference<>() {});

    private final OwnerKeys keys;

    public Opening(OwnerKeys keys) {
        this.keys = keys;
    }

    private static <T> JsonBox<T> box(Field field, TypeReference<T> type) {
        return new JsonBox<>(field.name(), type);
    }

    /** The same message of a photo or an album, with its payload open. */
    public DomainEventMessage<?> opened(DomainEventMessage<?> message) {
        Object payload = message.getPayload();
        Object open = opened(payload);
        return open == payload
                ? message
                : new GenericDomainEventMessage<>(
                        message.getType(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        open,
                        message.getMetaData(),
                        message.getIdentifier(),
                        message.getTimestamp());
    }

    /** The same event, with whatever is sealed in it open. */
    public Object opened(Object event) {
        return switch (event) {
            case PhotoUploaded(var photo, var owner, var original, var name, var facts) ->
                    new PhotoUploaded(
                            photo, owner, original, opened(name, FILE_NAME), opened(facts));
            case PhotoDescribed(var photo, var words) -> new PhotoDescribed(photo, opened(words));
            case AlbumCreated(var album, var owner, var title, var text) ->
                    new AlbumCreated(album, owner, opened(title, TITLE), opened(text, TEXT));
            case AlbumDescribed(var album, var title, var text) ->
                    new AlbumDescribed(album, opened(title, TITLE), opened(text, TEXT));
            default -> event;
        };
    }

    /** Whether an event is the beginning of what was erased: there is nothing to show of it. */
    boolean isOfTheErased(EventMessage<?> message) {
        @Nullable Personal<?> name =
                switch (message.getPayload()) {
                    case PhotoUploaded uploaded -> uploaded.fileName();
                    case AlbumCreated created -> created.title();
                    default -> null;
                };
        return name instanceof Sealed<?> box && keys.find(box.key()) instanceof Destroyed;
    }

    private ImageFacts opened(ImageFacts facts) {
        return facts.place() == null ? facts : facts.at(opened(facts.place(), PLACE));
    }

    private Description opened(Description words) {
        return new Description(
                opened(words.caption(), CAPTION),
                opened(words.tags(), TAGS),
                words.favourite(),
                words.rating(),
                words.correctedDate());
    }

    private <T> Personal<T> opened(Personal<T> words, JsonBox<T> boxes) {
        return words instanceof Sealed<T>(String id, String box)
                        && keys.find(id) instanceof Kept(var key)
                ? new Open<>(boxes.open(key, box))
                : words;
    }
}
