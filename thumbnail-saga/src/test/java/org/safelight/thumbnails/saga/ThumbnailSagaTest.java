package org.safelight.thumbnails.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.safelight.thumbnails.SomePhotos.LASTING;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.PASSING;
import static org.safelight.thumbnails.SomePhotos.attemptFailed;
import static org.safelight.thumbnails.SomePhotos.generated;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.purged;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.retryRequested;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.thumbnails.command.ThumbnailCommands;

class ThumbnailSagaTest {

    private static final PhotoId PHOTO = photo("tulip");
    private static final String ID = PHOTO.value();

    private final SagaTestFixture<ThumbnailSaga> fixture =
            new SagaTestFixture<>(ThumbnailSaga.class);

    @BeforeEach
    void registerWhatTheHandlersAskFor() {
        var gateway = DefaultCommandGateway.builder().commandBus(fixture.getCommandBus()).build();
        fixture.registerResource(new ThumbnailCommands(gateway));
        fixture.registerResource(new AttemptLimit(5));
    }

    @Test
    void anUploadAsksForItsThumbnailInTheNameOfTheService() {
        fixture.givenNoPriorActivity()
                .whenAggregate(ID)
                .publishes(uploaded("tulip"))
                .expectActiveSagas(1)
                .expectAssociationWith("photoId", ID)
                .expectDispatchedCommandsMatching(
                        exactSequenceOf(matches(ThumbnailSagaTest::isSignedRequest)));
    }

    @Test
    void aFailedAttemptIsLeftToTheSweep() {
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"))
                .whenAggregate(ID)
                .publishes(attemptFailed("tulip", 4, NOON))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void theLastAttemptThatMayFailGivesTheThumbnailUp() {
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"))
                .whenAggregate(ID)
                .publishes(attemptFailed("tulip", 5, NOON))
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new GiveUpThumbnail(PHOTO, original("tulip").key(), PASSING));
    }

    @Test
    void theSagaEndsWithTheThumbnail() {
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"))
                .whenAggregate(ID)
                .publishes(generated("tulip"))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void theSagaEndsWhenThereCanBeNoThumbnail() {
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"))
                .whenAggregate(ID)
                .publishes(new ThumbnailFailed(PHOTO, LASTING))
                .expectActiveSagas(0);
    }

    @Test
    void theSagaEndsWhenThePhotoIsPurged() {
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"))
                .whenAggregate(ID)
                .publishes(purged("tulip"))
                .expectActiveSagas(0);
    }

    @Test
    void aRetryByHandAsksAgainAfterTheEnd() {
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"), new ThumbnailFailed(PHOTO, LASTING))
                .whenAggregate(ID)
                .publishes(retryRequested("tulip"))
                .expectActiveSagas(1)
                .expectDispatchedCommands(request("tulip"));
    }

    @Test
    void aPhotoUploadedAgainAfterItsPurgeGetsASagaOfItsOwn() {
        var again = original("tulip", "another-key");
        fixture.givenAggregate(ID)
                .published(uploaded("tulip"), purged("tulip"))
                .whenAggregate(ID)
                .publishes(uploaded("tulip", again))
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new RenderThumbnail(PHOTO, again, request("tulip").format()));
    }

    @Test
    void nobodyThereToRenderIsNoReasonToFail() {
        fixture.setCallbackBehavior(
                (_, _) -> {
                    throw new NoHandlerForCommandException("nobody");
                });
        fixture.givenNoPriorActivity()
                .whenAggregate(ID)
                .publishes(uploaded("tulip"))
                .expectActiveSagas(1)
                .expectDispatchedCommands(request("tulip"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aBusyRendererIsNoReasonToFail() {
        fixture.setCallbackBehavior(
                (_, _) -> {
                    throw new CommandExecutionException("full", null, Refusal.RENDERER_BUSY);
                });
        fixture.givenNoPriorActivity()
                .whenAggregate(ID)
                .publishes(uploaded("tulip"))
                .expectActiveSagas(1)
                .expectDispatchedCommands(request("tulip"))
                .expectSuccessfulHandlerExecution();
    }

    private static boolean isSignedRequest(CommandMessage<?> command) {
        assertThat(command.getPayload()).isEqualTo(request("tulip"));
        assertThat(command.getMetaData()).containsEntry(MessageMetadata.ACTOR, "system:thumbnails");
        return true;
    }
}
