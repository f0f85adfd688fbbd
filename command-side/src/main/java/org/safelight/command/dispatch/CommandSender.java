package org.safelight.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Refusal;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.platform.web.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

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
        return new Answer(result, message.getIdentifier(), head());
    }

    private @Nullable Object dispatch(CommandMessage<?> message) {
        try {
            return gateway.sendAndWait(message, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (NoHandlerForCommandException | ConcurrencyException passing) {
            throw RefusalProblem.busy();
        } catch (EventStoreException | DataAccessException | TransactionException unwritten) {
            throw RefusalProblem.storageUnavailable();
        } catch (RuntimeException e) {
            throw refusal(e).<RuntimeException>map(RefusalProblem::of).orElse(e);
        }
    }

    private static Optional<Refusal> refusal(RuntimeException e) {
        return HandlerExecutionException.resolveDetails(e)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast);
    }

    private ConsistencyToken head() {
        TrackingToken head = log.createHeadToken();
        return new ConsistencyToken(head == null ? 0 : head.position().orElse(0));
    }
}
