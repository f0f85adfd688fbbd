package org.safelight.access.account;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand;
import org.safelight.contract.account.AccountRefusal;
import org.safelight.platform.web.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends commands about accounts; when one is answered, the directory knows what came of it. */
final class AccountCommands {

    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway gateway;
    private final AccountDirectory directory;

    AccountCommands(CommandGateway gateway, AccountDirectory directory) {
        this.gateway = gateway;
        this.directory = directory;
    }

    /**
     * Sends a command, and returns what its handler returned.
     *
     * @throws Problem when it was refused, or could not be carried out for now
     */
    @Nullable Object send(AccountCommand command, UserId actor) {
        var message =
                new GenericCommandMessage<>(
                        command, MetaData.from(Map.of(MessageMetadata.ACTOR, actor.value())));
        try {
            return gateway.sendAndWait(message, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ConcurrencyException passing) {
            throw unavailable("busy", "Ask again in a moment.", "1");
        } catch (EventStoreException | DataAccessException | TransactionException unwritten) {
            throw unavailable(
                    "storage-unavailable",
                    "It cannot be stored at the moment. Nothing was changed.",
                    "30");
        } catch (RuntimeException e) {
            throw HandlerExecutionException.resolveDetails(e)
                    .filter(AccountRefusal.class::isInstance)
                    .<RuntimeException>map(refusal -> problem((AccountRefusal) refusal))
                    .orElse(e);
        } finally {
            directory.refresh();
        }
    }

    private static Problem problem(AccountRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> Problem.notFound();
            case NAME_TAKEN -> conflict("name-taken", "Choose another name; this one is taken.");
            case LAST_ADMINISTRATOR ->
                    conflict(
                            "last-administrator", "Somebody has to administer. Appoint one first.");
            case ACCOUNT_CLOSED -> conflict("account-closed", "Reopen the account first.");
            case ACCOUNT_OF_ISSUER ->
                    conflict(
                            "account-of-issuer",
                            "An issuer signs this person in, and says what they may do.");
            case TOO_MANY ->
                    conflict("too-many-accounts", "There are as many as there may be already.");
            case LINK_NOT_VALID -> linkNotValid();
        };
    }

    static Problem linkNotValid() {
        return new Problem(
                HttpStatus.GONE, "link-not-valid", "This link was used, or its time is up.");
    }

    private static Problem conflict(String name, String detail) {
        return new Problem(HttpStatus.CONFLICT, name, detail);
    }

    private static Problem unavailable(String name, String detail, String seconds) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, name, detail)
                .withHeader("Retry-After", seconds);
    }
}
