package org.safelight.command.dispatch;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.CommandId;
import org.safelight.contract.Refusal;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.platform.web.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends commands and waits for their answers; a refusal becomes a {@link Problem}. */
public final class CommandSender {

    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway gateway;
    private final EventStore log;

    public CommandSender(CommandGateway gateway, EventStore log) {
        this.gateway = gateway;
        this.log = log;
    }

    /**
     * Sends a command.
     *
     * @throws Problem when the command was refused, or could not be carried out for now
     */
    public Answer send(Object command, Sender sender) {
        CommandMessage<?> message = new GenericCommandMessage<>(command, sender.metaData());
        Optional<Object> result = Optional.ofNullable(dispatch(message));
        var commandId = new CommandId(aggregate(command), message.getIdentifier());
        return new Answer(result, commandId, head());
    }

    private static String aggregate(Object command) {
        return switch (command) {
            case PhotoCommand ofPhoto -> ofPhoto.photoId().value();
            case AlbumCommand ofAlbum -> ofAlbum.albumId().value();
            default -> throw new IllegalArgumentException("No command to a photo or an album");
        };
    }

    private @Nullable Object dispatch(CommandMessage<?> message) {
        try {
            return gateway.sendAndWait(message, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (NoHandlerForCommandException | ConcurrencyException passing) {
            throw RefusalProblem.busy();
        } catch (EventStoreException | DataAccessException | TransactionException unwritten) {
            throw RefusalProblem.storageUnavailable();
        } catch (RuntimeException e) {
            throw refusal(e).<RuntimeException>map(RefusalProblem::of).orElseGet(() -> failure(e));
        }
    }

    /**
     * A handler that failed is a fault of ours; that no handler could be heard is not. A command
     * that could not be sent to another process fails with a {@link CompletionException}.
     */
    private static RuntimeException failure(RuntimeException e) {
        boolean unsent = e instanceof CompletionException;
        boolean unheard = e instanceof AxonException && !(e instanceof CommandExecutionException);
        boolean late = e.getCause() instanceof TimeoutException;
        return unsent || unheard || late ? RefusalProblem.unanswered() : e;
    }

    private static Optional<Refusal> refusal(RuntimeException e) {
        return HandlerExecutionException.resolveDetails(e)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast);
    }

    /** What was carried out is acknowledged, even where the log cannot say how far it has grown. */
    private ConsistencyToken head() {
        try {
            TrackingToken head = log.createHeadToken();
            return new ConsistencyToken(head == null ? 0 : head.position().orElse(0));
        } catch (RuntimeException unknown) {
            return new ConsistencyToken(0);
        }
    }
}
