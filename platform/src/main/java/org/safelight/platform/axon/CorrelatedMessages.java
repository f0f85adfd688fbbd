package org.safelight.platform.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.correlation.Correlation;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Sends the id of a request along with its commands, as the trace id that Axon itself hands on to
 * events and to the commands that come of them; and has the log name it where they are handled.
 */
final class CorrelatedMessages implements ConfigurerModule {

    private static final String TRACE = MessageOriginProvider.getDefaultTraceKey();

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing().registerDefaultHandlerInterceptor((axon, name) -> named());
        configurer.onStart(
                Integer.MIN_VALUE,
                () -> {
                    CommandBus commands = configurer.buildConfiguration().commandBus();
                    commands.registerDispatchInterceptor(new Marked());
                    commands.registerHandlerInterceptor(named());
                });
    }

    private static <M extends Message<?>> MessageHandlerInterceptor<M> named() {
        return (unit, chain) -> {
            try (var _ = Correlation.of(idOf(unit.getMessage()))) {
                return chain.proceed();
            }
        };
    }

    private static @Nullable String idOf(Message<?> message) {
        return message.getMetaData().get(TRACE) instanceof String id ? id : null;
    }

    private static final class Marked implements MessageDispatchInterceptor<CommandMessage<?>> {

        @Override
        public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
                List<? extends CommandMessage<?>> commands) {
            return (_, command) -> {
                String id = Correlation.current();
                return id == null || command.getMetaData().containsKey(TRACE)
                        ? command
                        : command.andMetaData(Map.of(TRACE, id));
            };
        }
    }
}
