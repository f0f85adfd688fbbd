package org.safelight.query.library;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.safelight.contract.CommandId;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.erasure.LedgerId;
import org.safelight.contract.photo.PhotoEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Events as the log gives them: numbered for each aggregate, a second apart. */
public final class Story {

    /** When the first event of every story happened. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Map<String, Long> lastSequences = new TreeMap<>();
    private int known;
    private MetaData beside = MetaData.emptyInstance();

    /** What comes next is by somebody, by a command of this id. */
    public Story by(UserId actor, String command) {
        beside =
                MetaData.with(MessageMetadata.ACTOR, actor.value())
                        .and(MessageOriginProvider.getDefaultCorrelationKey(), command);
        return this;
    }

    /** And it undoes another command. */
    public Story undoing(CommandId undone) {
        beside = beside.and(MessageMetadata.UNDOES, undone.toString());
        return this;
    }

    public Story then(PhotoEvent... photoEvents) {
        for (PhotoEvent event : photoEvents) {
            append("Photo", event.photoId().value(), event);
        }
        return this;
    }

    public Story then(AlbumEvent... albumEvents) {
        for (AlbumEvent event : albumEvents) {
            append("Album", event.albumId().value(), event);
        }
        return this;
    }

    public Story then(ErasureEvent event) {
        append("Erasures", LedgerId.ONLY.value(), event);
        return this;
    }

    public List<DomainEventMessage<?>> events() {
        return List.copyOf(events);
    }

    /** The events that were not there when this was asked last. */
    public List<DomainEventMessage<?>> news() {
        List<DomainEventMessage<?>> news = List.copyOf(events.subList(known, events.size()));
        known = events.size();
        return news;
    }

    /** Tells the whole story to a projection that writes there. */
    public void tellTo(LibraryWriter writer) {
        tell(events, writer);
    }

    public static void tell(List<DomainEventMessage<?>> events, LibraryWriter writer) {
        tell(events, new LibraryProjection(writer));
    }

    /** Tells events to any projection. */
    public static void tell(List<DomainEventMessage<?>> events, Object listener) {
        var projection = new AnnotationEventHandlerAdapter(listener);
        for (DomainEventMessage<?> event : events) {
            try {
                projection.handle(event);
            } catch (Exception e) {
                throw new AssertionError("The projection failed on " + event.getPayload(), e);
            }
        }
    }

    private void append(String type, String aggregate, Object payload) {
        long sequence = lastSequences.merge(aggregate, 0L, (last, zero) -> last + 1);
        events.add(
                new GenericDomainEventMessage<>(
                        type,
                        aggregate,
                        sequence,
                        payload,
                        beside,
                        UUID.randomUUID().toString(),
                        START.plusSeconds(events.size())));
    }
}
