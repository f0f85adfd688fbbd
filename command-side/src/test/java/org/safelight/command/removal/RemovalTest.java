package org.safelight.command.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.command.app.Client;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.command.register.PhotoRegistrar;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.media.bucket.Bucket;
import org.safelight.platform.axon.GroupProgress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@SpringBootTest(classes = CommandSideAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RemovalTest {

    private static final Duration A_MONTH = Duration.ofDays(31);

    @Autowired
    @Qualifier("originals")
    Bucket originals;

    @Autowired PhotoRegister register;
    @Autowired GroupProgress progress;
    @Autowired CommandSender commands;
    @Autowired TrashProperties trash;
    @Autowired EventStore log;
    @Autowired EventProcessingConfiguration processing;
    @LocalServerPort int port;

    private Client anna;
    private String photo;
    private ObjectKey original;

    @BeforeEach
    void uploadAPhoto() {
        anna = new Client(port, "anna");
        photo = anna.upload(Pictures.png()).field("id");
        original = ((PhotoUploaded) log.readEvents(photo).next().getPayload()).original().key();
        await().until(progress::isComplete);
    }

    @Test
    void theBytesOfAPurgedPhotoAreRemoved() {
        anna.send("DELETE", "/photos/" + photo, "");
        anna.send("POST", "/photos/" + photo + "/purge", "");

        await().untilAsserted(() -> assertThat(isKept(original)).isFalse());
    }

    @Test
    void theTrashIsEmptiedAfterItsTime() {
        anna.send("DELETE", "/photos/" + photo, "");
        await().until(progress::isComplete);

        sweepIn(Duration.ZERO);
        assertThat(isKept(original)).isTrue();

        sweepIn(A_MONTH);
        await().untilAsserted(() -> assertThat(isKept(original)).isFalse());
    }

    @Test
    void whatIsNotInTheTrashIsNotPurged() {
        sweepIn(A_MONTH);

        assertThat(anna.send("DELETE", "/photos/" + photo, "").status()).isEqualTo(204);
    }

    @Test
    void anObjectThatNoPhotoNamesIsCollected() throws IOException {
        ObjectKey orphan = putOrphan("left-by-a-crash");

        collectIn(Duration.ofHours(2));

        assertThat(isKept(orphan)).isFalse();
        assertThat(isKept(original)).isTrue();
    }

    @Test
    void anObjectThatMayBecomeAPhotoYetIsLeftAlone() throws IOException {
        ObjectKey fresh = putOrphan("still-on-its-way");

        collectIn(Duration.ofMinutes(50));

        assertThat(isKept(fresh)).isTrue();
    }

    @Test
    void nothingIsCollectedWhileTheRegisterLagsBehind() throws IOException {
        EventProcessor registrar = processing.eventProcessor(PhotoRegistrar.GROUP).orElseThrow();
        registrar.shutDown();
        try {
            anna.upload(Pictures.png());
            ObjectKey orphan = putOrphan("while-lagging");

            collectIn(Duration.ofHours(2));

            assertThat(isKept(orphan)).isTrue();
        } finally {
            registrar.start();
        }
    }

    private void sweepIn(Duration time) {
        new TrashSweep(register, progress, commands, trash, in(time)).sweep();
    }

    private void collectIn(Duration time) throws IOException {
        new OrphanCollection(originals, register, progress, in(time)).collect();
    }

    private static Clock in(Duration time) {
        return Clock.offset(Clock.systemUTC(), time);
    }

    private ObjectKey putOrphan(String key) throws IOException {
        var orphan = new ObjectKey(key);
        originals.put(orphan, new ByteArrayInputStream(Pictures.png()));
        return orphan;
    }

    private boolean isKept(ObjectKey key) {
        try (var keys = originals.keysWrittenBefore(Instant.now().plusSeconds(60))) {
            return keys.anyMatch(key::equals);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
