package org.safelight.thumbnails.flow;

import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.platform.axon.MessageJson;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.MutableClock;
import org.safelight.thumbnails.backlog.BacklogKeeper;
import org.safelight.thumbnails.backlog.SqliteThumbnailBacklog;
import org.safelight.thumbnails.backlog.Sweep;
import org.safelight.thumbnails.backlog.ThumbnailBacklog;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.safelight.thumbnails.saga.AttemptLimit;
import org.safelight.thumbnails.saga.ThumbnailSaga;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The whole side around a log in memory, with thumbnail nodes that come and go. The sweep runs when
 * a test says so, at the time that a test says it is.
 */
final class ThumbnailRig implements AutoCloseable {

    static final Duration GRACE = Duration.ofSeconds(5);
    static final Duration LEASE = Duration.ofSeconds(60);
    static final int ATTEMPTS = 3;

    final MutableClock clock = new MutableClock();
    final InMemorySagaStore sagas = new InMemorySagaStore();
    final Bucket originals;
    final Bucket thumbnails;
    final ThumbnailBacklog backlog;

    private final SqliteFile file;
    private final Configuration axon;
    private final ThumbnailCommands commands;
    private final Sweep sweep;

    ThumbnailRig(Path folder) throws IOException {
        originals = new FilesystemBucket(folder.resolve("originals"));
        thumbnails = new FilesystemBucket(folder.resolve("thumbnails"));
        file = SqliteFile.open(folder.resolve("events.db"), Durability.NORMAL);
        backlog = new SqliteThumbnailBacklog(file);
        axon = configuration();
        axon.start();
        commands = axon.getComponent(ThumbnailCommands.class);
        sweep = new Sweep(backlog, commands, clock, LEASE, 10);
    }

    /** A node that renders from now on instead of the one before. */
    ThumbnailNode startNode(Thumbnailer thumbnailer, int capacity) {
        return new ThumbnailNode(this, axon.commandBus(), commands, thumbnailer, capacity);
    }

    void upload(String word) {
        try {
            originals.put(original(word).key(), new ByteArrayInputStream(word.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var upload = uploaded(word);
        send(
                new UploadPhoto(
                        upload.photoId(),
                        upload.owner(),
                        upload.original(),
                        upload.fileName(),
                        upload.facts()));
    }

    void send(Object command) {
        axon.commandGateway().sendAndWait(command);
    }

    /** The kinds of events in the life of this photo. */
    List<Class<?>> historyOf(String word) {
        return eventsOf(word).stream().<Class<?>>map(PhotoEvent::getClass).toList();
    }

    List<PhotoEvent> eventsOf(String word) {
        return axon.eventStore()
                .readEvents(photo(word).value())
                .asStream()
                .map(Message::getPayload)
                .map(PhotoEvent.class::cast)
                .toList();
    }

    void sweepAfter(Duration time) {
        clock.advance(time);
        sweep.run();
    }

    boolean hasSaga(String word) {
        var association = new AssociationValue("photoId", photo(word).value());
        return !sagas.findSagas(ThumbnailSaga.class, association).isEmpty();
    }

    /** Whether the last word on the photo's thumbnail is said, and everybody has heard it. */
    boolean isSettled(String word) {
        boolean isOver =
                switch (eventsOf(word).getLast()) {
                    case ThumbnailGenerated _, ThumbnailFailed _, PhotoPurged _ -> true;
                    default -> false;
                };
        return isOver && !hasSaga(word) && backlog.size() == 0;
    }

    long storedThumbnails() throws IOException {
        try (var keys = thumbnails.keysWrittenBefore(Instant.MAX)) {
            return keys.count();
        }
    }

    /** Lets the backlog read the whole log again. */
    void replayBacklog() {
        var processor = keeper();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    /** The position in the log that the backlog has read; -1 for none. */
    long positionOfBacklog() {
        return keeper().processingStatus().values().stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .findFirst()
                .orElse(-1);
    }

    private StreamingEventProcessor keeper() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(BacklogKeeper.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public void close() {
        axon.shutdown();
        file.close();
    }

    private Configuration configuration() {
        var configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(_ -> json())
                        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                        .configureAggregate(MiniPhoto.class)
                        .registerComponent(
                                ThumbnailCommands.class,
                                axon -> new ThumbnailCommands(axon.commandGateway()))
                        .registerComponent(AttemptLimit.class, _ -> new AttemptLimit(ATTEMPTS));
        configurer
                .eventProcessing()
                .registerTrackingEventProcessor(
                        ThumbnailSaga.GROUP, Configuration::eventStore, _ -> fromTheBeginning())
                .registerTrackingEventProcessor(
                        BacklogKeeper.GROUP, Configuration::eventStore, _ -> fromTheBeginning())
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerSagaStore(_ -> sagas)
                .registerSaga(ThumbnailSaga.class)
                .registerEventHandler(_ -> new BacklogKeeper(backlog, clock, GRACE));
        return configurer.buildConfiguration();
    }

    /** Tracking, because over Axon's own store pooled processors look only every half second. */
    private static TrackingEventProcessorConfiguration fromTheBeginning() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andEventAvailabilityTimeout(10, TimeUnit.MILLISECONDS)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    }

    private static Jackson3Serializer json() {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();
    }
}
