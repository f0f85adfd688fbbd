package org.safelight.command.guard;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.StatusRuntimeException;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.common.AxonException;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.safelight.contract.Refusal;

/**
 * The command bus of one process among several. An exception loses its type on the way to another
 * process, so that a log which cannot be reached would look there like a fault in a handler: here
 * it gets the form that survives. A bus and no interceptor, since events are written after the last
 * interceptor has seen the command.
 */
public record ReportedFailures(CommandBus local) implements CommandBus {

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        local.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        local.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, reported(result)));
    }

    private static <R> CommandResultMessage<? extends R> reported(
            CommandResultMessage<? extends R> result) {
        return result.isExceptional() && isOfTheLog(result.exceptionResult())
                ? asCommandResultMessage(Refused.because(Refusal.LOG_UNAVAILABLE))
                : result;
    }

    private static boolean isOfTheLog(Throwable failure) {
        return switch (failure) {
            case CommandExecutionException _, ConcurrencyException _ -> false;
            case AxonException _, AxonServerException _, StatusRuntimeException _ -> true;
            default -> failure.getCause() != null && isOfTheLog(failure.getCause());
        };
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerDispatchInterceptor(interceptor);
    }
}
