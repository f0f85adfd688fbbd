package org.safelight.upcasting;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.axon.AxonMessaging;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small application whose one event has had three revisions: a roll was exposed, at first with
 * only a speed as text, then as a number, and today with who made the film as well.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AxonMessaging.class, Darkroom.Roll.class, Darkroom.Print.class, Darkroom.Watch.class})
public class Darkroom {

    /** The event as it is today. */
    @Revision("3")
    public record Exposed(String roll, int speed, String maker) {}

    record TellOfRoll(@TargetAggregateIdentifier String roll) {}

    /** What the readers have made of it, by roll. */
    static final Map<String, Exposed> PRINTED = new ConcurrentHashMap<>();

    static final Map<String, Exposed> WATCHED = new ConcurrentHashMap<>();

    static final List<PayloadUpcaster> UPCASTERS =
            List.of(
                    new PayloadUpcaster(
                            Exposed.class,
                            1,
                            event ->
                                    event.put(
                                            "speed",
                                            Integer.parseInt(event.get("speed").stringValue()))),
                    new PayloadUpcaster(Exposed.class, 2, event -> event.put("maker", "unknown")));

    @Bean
    EventUpcaster upcasters() {
        return new EventUpcasterChain(UPCASTERS);
    }

    @Aggregate
    static class Roll {

        @AggregateIdentifier private @Nullable String id;
        private @Nullable Exposed exposed;

        Roll() {}

        @CommandHandler
        @Nullable Exposed handle(TellOfRoll command) {
            return command.roll().equals(id) ? exposed : null;
        }

        @EventSourcingHandler
        void on(Exposed event) {
            id = event.roll();
            exposed = event;
        }
    }

    @Component
    @ProcessingGroup("prints")
    static class Print {

        @EventHandler
        void on(Exposed event) {
            PRINTED.put(event.roll(), event);
        }
    }

    /** A saga that starts with the event. */
    @Saga
    @ProcessingGroup("watches")
    public static class Watch {

        @StartSaga
        @SagaEventHandler(associationProperty = "roll")
        public void on(Exposed event) {
            WATCHED.put(event.roll(), event);
        }
    }
}
