package org.safelight.command.life;

import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks into the lives of aggregates. How one was, its own event handlers tell: they are given its
 * events again, up to where one wants to look, and no snapshot comes between.
 */
public final class Lives {

    private final ObjectProvider<Configuration> axon;

    public Lives(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    /**
     * How an aggregate was after one of its events.
     *
     * @param at the sequence number of that event, from 0; null for the last
     * @return empty where there is no such event
     */
    public Optional<Moment> moment(String aggregate, @Nullable Long at) {
        long last = axon().eventStore().lastSequenceNumberFor(aggregate).orElse(-1L);
        long wanted = at == null ? last : at;
        return wanted < 0 || wanted > last
                ? Optional.empty()
                : Optional.of(moment(aggregate, wanted, last));
    }

    private Moment moment(String aggregate, long wanted, long last) {
        DomainEventStream events = axon().eventStore().readEvents(aggregate, 0);
        DomainEventMessage<?> first = events.peek();
        return living(first.getType()).moment(events, wanted, last);
    }

    /** The events of an aggregate from its first, for as long as the stream is read. */
    public Stream<? extends DomainEventMessage<?>> events(String aggregate) {
        return axon().eventStore().readEvents(aggregate, 0).asStream();
    }

    private Living<?> living(String type) {
        return axon().findModules(AggregateConfiguration.class).stream()
                .<Living<?>>map(kind -> living((AggregateConfiguration<?>) kind))
                .filter(kind -> kind.model().type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No aggregate is a " + type));
    }

    private <A> Living<A> living(AggregateConfiguration<A> kind) {
        Class<A> type = kind.aggregateType();
        return new Living<>(
                AnnotatedAggregateMetaModelFactory.inspectAggregate(
                        type, axon().parameterResolverFactory(), axon().handlerDefinition(type)),
                kind);
    }

    private Configuration axon() {
        return axon.getObject();
    }

    /** A kind of aggregate, with what its class says of itself. */
    private record Living<A>(AggregateModel<A> model, AggregateConfiguration<A> kind) {

        Moment moment(DomainEventStream events, long wanted, long last) {
            DomainEventMessage<?> event = events.peek();
            A root =
                    kind.aggregateFactory()
                            .createAggregateRoot(event.getAggregateIdentifier(), event);
            do {
                event = events.next();
                model.publish(event, root);
            } while (event.getSequenceNumber() < wanted);
            return new Moment(event, last, root);
        }
    }
}
