package org.safelight.command.undo;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.jspecify.annotations.Nullable;
import org.safelight.command.album.AlbumPast;
import org.safelight.command.past.Past;
import org.safelight.command.photo.PhotoPast;
import org.safelight.contract.CommandId;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks back over the events of one aggregate, for what one command did and what came after. */
final class Retrospect implements Consumer<DomainEventMessage<?>> {

    private static final String COMMAND = MessageOriginProvider.getDefaultCorrelationKey();
    private static final int MOST_IN_THE_WAY = 10;

    private final CommandId command;
    private final Deque<DomainEventMessage<?>> inTheWay = new ArrayDeque<>();
    private @Nullable Past past;
    private @Nullable UserId actor;
    private boolean found;

    Retrospect(CommandId command) {
        this.command = command;
    }

    @Override
    public void accept(DomainEventMessage<?> message) {
        Object event = message.getPayload();
        if (past == null) {
            past = past(event);
        }
        if (past != null) {
            tell(past, message, event);
        }
    }

    private static @Nullable Past past(Object first) {
        return switch (first) {
            case PhotoUploaded _ -> new PhotoPast();
            case AlbumCreated _ -> new AlbumPast();
            default -> null;
        };
    }

    private void tell(Past teller, DomainEventMessage<?> message, Object event) {
        if (command.message().equals(message.getMetaData().get(COMMAND))) {
            found = true;
            actor = actor(message);
            teller.undone(event);
        } else if (!found) {
            teller.before(event);
        } else if (teller.standsInTheWay(event)) {
            inTheWay.addFirst(message);
            if (inTheWay.size() > MOST_IN_THE_WAY) {
                inTheWay.removeLast();
            }
        }
    }

    private static @Nullable UserId actor(DomainEventMessage<?> message) {
        return message.getMetaData().get(MessageMetadata.ACTOR) instanceof String name
                ? new UserId(name)
                : null;
    }

    /** What the command did, if it did something and they may undo it. */
    Optional<Past> of(UserId user) {
        return Optional.ofNullable(past)
                .filter(teller -> found && teller.mayBeUndoneBy(user, actor));
    }

    /** Later changes of the same, the last first. */
    List<DomainEventMessage<?>> inTheWay() {
        return List.copyOf(inTheWay);
    }
}
