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
import org.safelight.command.seal.Seals;
import org.safelight.contract.CommandId;
import org.safelight.contract.Refusal;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.erasure.ErasureCommand;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends commands, with what is personal in them sealed, and waits for their answers; a refusal
 * becomes a {@link Problem}.
 */
public final class CommandSender {

    private static final Logger log = LoggerFactory.getLogger(CommandSender.class);
    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway gateway;
    private final EventStore events;
    private final Seals seals;

    public CommandSender(CommandGateway gateway, EventStore events, Seals seals) {
        this.gateway = gateway;
        this.events = events;
        this.seals = seals;
    }

    /**
     * Sends a command.
     *
     * @throws Problem when the command was refused, or could not be carried out for now
     */
    public Answer send(Object command, Sender sender) {
        CommandMessage<?> message =
                new GenericCommandMessage<>(sealed(command, sender), sender.metaData());
        Optional<Object> result = Optional.ofNullable(dispatch(message));
        var commandId = new CommandId(aggregate(command), message.getIdentifier());
        return new Answer(result, commandId, head());
    }

    /** Nothing personal goes further than to here. */
    private Object sealed(Object command, Sender sender) {
        try {
            return seals.seal(command, sender.actor());
        } catch (RuntimeException withoutKeys) {
            log.error("There is no key to seal with", withoutKeys);
            throw RefusalProblem.storageUnavailable();
        }
    }

    private static String aggregate(Object command) {
        return switch (command) {
            case PhotoCommand ofPhoto -> ofPhoto.photoId().value();
            case AlbumCommand ofAlbum -> ofAlbum.albumId().value();
            case ErasureCommand ofLedger -> ofLedger.ledger().value();
            default -> throw new IllegalArgumentException("Nobody takes such a command");
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
            TrackingToken head = events.createHeadToken();
            return new ConsistencyToken(head == null ? 0 : head.position().orElse(0));
        } catch (RuntimeException unknown) {
            return new ConsistencyToken(0);
        }
    }
}
