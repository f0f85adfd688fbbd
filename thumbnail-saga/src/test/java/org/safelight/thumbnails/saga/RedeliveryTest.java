package org.safelight.thumbnails.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.attemptFailed;
import static org.safelight.thumbnails.SomePhotos.generated;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.purged;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.Test;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.thumbnails.command.ThumbnailCommands;

import java.util.List;
import java.util.Set;

/** The test fixture numbers events anew each time, so this delivers them by its own hand. */
class RedeliveryTest {

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final InMemorySagaStore store = new InMemorySagaStore();
    private final AnnotatedSagaManager<ThumbnailSaga> sagas = sagaManager();

    @Test
    void anUploadDeliveredTwiceAsksOnce() {
        deliver(0, uploaded("tulip"));
        deliver(0, uploaded("tulip"));

        assertThat(bus.getDispatchedCommands()).hasSize(1);
        assertThat(activeSagas()).hasSize(1);
    }

    @Test
    void aLastFailureDeliveredTwiceGivesUpOnce() {
        deliver(0, uploaded("tulip"));
        deliver(1, attemptFailed("tulip", 5, NOON));
        deliver(1, attemptFailed("tulip", 5, NOON));

        assertThat(bus.getDispatchedCommands()).hasSize(2);
    }

    @Test
    void anOldPurgeDoesNotEndWhatALaterUploadBegan() {
        deliver(7, uploaded("tulip", original("tulip", "another-key")));
        deliver(6, purged("tulip"));

        assertThat(activeSagas()).hasSize(1);
    }

    @Test
    void aLogDeliveredAgainLeavesNoSagaBehind() {
        for (int delivery = 0; delivery < 2; delivery++) {
            deliver(0, uploaded("tulip"));
            deliver(1, generated("tulip"));
        }

        assertThat(activeSagas()).isEmpty();
    }

    private Set<String> activeSagas() {
        var photo = new AssociationValue("photoId", photo("tulip").value());
        return store.findSagas(ThumbnailSaga.class, photo);
    }

    private void deliver(long sequence, PhotoEvent event) {
        var message =
                new GenericDomainEventMessage<>("Photo", event.photoId().value(), sequence, event);
        var result =
                DefaultUnitOfWork.startAndGet(message)
                        .executeWithResult(
                                () -> {
                                    sagas.handle(message, Segment.ROOT_SEGMENT);
                                    return true;
                                });
        assertThat(result.isExceptional()).isFalse();
    }

    private AnnotatedSagaManager<ThumbnailSaga> sagaManager() {
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        var beans = List.of(new ThumbnailCommands(gateway), new AttemptLimit(5));
        var parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(ThumbnailSaga.class),
                        new SimpleResourceParameterResolverFactory(beans));
        var repository =
                AnnotatedSagaRepository.<ThumbnailSaga>builder()
                        .sagaType(ThumbnailSaga.class)
                        .sagaStore(store)
                        .parameterResolverFactory(parameters)
                        .build();
        return AnnotatedSagaManager.<ThumbnailSaga>builder()
                .sagaType(ThumbnailSaga.class)
                .sagaRepository(repository)
                .parameterResolverFactory(parameters)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
