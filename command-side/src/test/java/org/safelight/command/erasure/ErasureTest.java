package org.safelight.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.Bucket;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeys.State.Kept;
import org.safelight.platform.secret.PersonalSecrets;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@SpringBootTest(
        classes = CommandSideAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "safelight.secrets.memory=50ms")
class ErasureTest {

    private static final UserId ANNA = new UserId("anna");
    private static final Set<String> letIn = ConcurrentHashMap.newKeySet();

    @TestConfiguration
    static class Doors {

        @Bean
        PersonalSecrets doors() {
            return letIn::remove;
        }
    }

    @Autowired
    @Qualifier("originals")
    Bucket originals;

    @Autowired
    @Qualifier("events")
    SqliteFile events;

    @Autowired
    @Qualifier("secrets")
    SqliteFile secrets;

    @Autowired PhotoRegister register;
    @Autowired GroupProgress progress;
    @Autowired CommandSender commands;
    @Autowired EventStore log;
    @Autowired Keyring keys;
    @Autowired Erasing erasing;
    @LocalServerPort int port;

    private Client anna;
    private Client bert;
    private String photo;
    private String berts;
    private String album;

    @BeforeEach
    void bothUploadAPhoto() {
        anna = new Client(port, "anna");
        bert = new Client(port, "bert");
        photo = uploaded(anna, "Honeymoon.png");
        berts = uploaded(bert, "Graduation.png");
        anna.send(
                "PATCH",
                "/photos/" + photo,
                "{\"caption\": \"Kiss at dawn\", \"tags\": [\"Valparaíso\"]}");
        album =
                anna.send(
                                "POST",
                                "/albums",
                                "{\"title\": \"Our secret\", \"text\": \"Nobody else\"}")
                        .field("id");
    }

    @Test
    void noWordThatAnybodySaidIsInTheLogAndNoPlaceEither() throws IOException {
        var hash = new ContentHash("5e".repeat(32));
        var facts =
                ImageFacts.of(
                        ImageFormat.PNG,
                        new Dimensions(8, 6),
                        1,
                        null,
                        null,
                        null,
                        new Place(-33.045712, -71.620913, 12.25));
        var id = PhotoId.of(ANNA, hash);
        commands.send(
                new UploadPhoto(
                        id,
                        ANNA,
                        new Original(new ObjectKey("with-a-place"), hash, 77),
                        new Open<>(new FileName("Cerro.png")),
                        facts),
                Sender.of(ANNA));

        assertThat(log.readEvents(id.value()).hasNext()).isTrue();
        assertThat(written().raw())
                .contains(photo, "PhotoDescribed")
                .doesNotContain("Honeymoon", "Graduation", "Kiss at", "Valpara", "Our secret")
                .doesNotContain("Nobody else", "Cerro", "33.0457", "71.6209", "12.25");
    }

    @Test
    void theErasedLoseKeyAndPicturesAndNobodyElseDoes() {
        ObjectKey original = written().upload(photo).original().key();
        String annas = written().keyOf(photo);
        ObjectKey bertsOriginal = written().upload(berts).original().key();

        assertThat(erase("anna", "anna").status()).isEqualTo(202);

        completed();
        await().untilAsserted(() -> assertThat(isKept(original)).isFalse());
        assertThat(keys.find(annas)).isInstanceOf(Destroyed.class);
        assertThat(written().lastOf(photo)).isInstanceOf(PhotoPurged.class);
        assertThat(isKept(bertsOriginal)).isTrue();
        assertThat(keys.find(written().keyOf(berts)))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept ->
                                assertThat(written().nameOf(berts, kept.key()))
                                        .isEqualTo(new FileName("Graduation.png")));
    }

    @Test
    void whoComesBackHasAnotherKeyAndKeepsWhatIsUploadedThen() {
        String first = written().keyOf(photo);
        erase("anna", "anna");
        completed();

        String later = uploaded(anna, "Again.png");

        assertThat(written().keyOf(later)).isNotEqualTo(first);
        await().until(progress::isComplete);
        assertThat(written().lastOf(later)).isInstanceOf(PhotoUploaded.class);
    }

    @Test
    void anUploadThatWasOnItsWayIsRemoved() {
        OwnerKey old = keys.of("anna");
        erase("anna", "anna");
        completed();
        var hash = new ContentHash("1a".repeat(32));
        var id = PhotoId.of(ANNA, hash);

        commands.send(
                new UploadPhoto(
                        id,
                        ANNA,
                        new Original(new ObjectKey("late"), hash, 77),
                        new Sealed<>(old.id(), "c2VhbGVk"),
                        ImageFacts.of(
                                ImageFormat.PNG, new Dimensions(8, 6), 1, null, null, null, null)),
                Sender.of(ANNA));

        await().untilAsserted(
                        () ->
                                assertThat(written().lastOf(id.value()))
                                        .isInstanceOf(PhotoPurged.class));
    }

    @Test
    void wordsThatWereErasedAreNotBroughtBackByAnUndo() {
        Reply described = anna.send("PATCH", "/albums/" + album, "{\"title\": \"Another\"}");
        erase("anna", "anna");
        completed();

        Reply undone =
                anna.send(
                        "POST",
                        "/undo",
                        "{\"commandId\": \"" + described.header("Command-Id") + "\"}");

        assertThat(undone.status()).isEqualTo(409);
        assertThat(undone.problem()).isEqualTo("erased");
    }

    @Test
    void aKeyThatARestoreBroughtBackIsDestroyedAgainAtTheStart() {
        OwnerKey annas = keys.of("anna");
        erase("anna", "anna");
        completed();
        secrets.writer().sql("DELETE FROM destroyed_key").update();
        secrets.writer()
                .sql("INSERT OR REPLACE INTO owner_key (owner, id, secret) VALUES (?, ?, ?)")
                .params("anna", annas.id(), annas.secret())
                .update();
        await().untilAsserted(() -> assertThat(keys.find(annas.id())).isInstanceOf(Kept.class));

        var afterRestart =
                new Erasing(
                        new Ledger(log),
                        keys,
                        letIn::remove,
                        register,
                        progress,
                        commands,
                        Clock.systemUTC());
        letIn.add("anna");
        afterRestart.round();

        assertThat(letIn).contains("anna");
        assertThat(keys.find(annas.id())).isInstanceOf(Destroyed.class);
        assertThat(keys.of("anna").id()).isNotEqualTo(annas.id());
    }

    @Test
    void whatLetsSomebodyInGoesWithThem() {
        letIn.addAll(List.of("anna", "bert"));

        erase("anna", "anna");
        completed();

        assertThat(letIn).contains("bert").doesNotContain("anna");
    }

    @Test
    void nobodyIsErasedByASlipOfTheHand() {
        Reply slip = erase("anna", "ann");

        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.problem()).isEqualTo("invalid-field");
        assertThat(erase("nobody", "nobody").status()).isEqualTo(404);
        assertThat(keys.find(written().keyOf(photo))).isInstanceOf(Kept.class);
        assertThat(written().lastOf(photo)).isNotInstanceOf(PhotoPurged.class);
    }

    private WrittenLog written() {
        return new WrittenLog(log, events);
    }

    /** Round after round, as the schedule has it. */
    private void completed() {
        await().until(
                        () -> {
                            erasing.round();
                            return new Ledger(log).erasures().getLast().completed();
                        });
    }

    private Reply erase(String owner, String confirm) {
        return bert.send(
                "POST",
                "/admin/erasures",
                "{\"owner\": \"%s\", \"confirm\": \"%s\", \"reason\": \"Request 7\"}"
                        .formatted(owner, confirm));
    }

    private static String uploaded(Client who, String name) {
        Reply reply = who.uploadForm(name, Pictures.png());
        return reply.json().path("items").path(0).path("id").asString(reply.field("id"));
    }

    private boolean isKept(ObjectKey key) {
        try (var all = originals.keysWrittenBefore(Instant.now().plusSeconds(60))) {
            return all.anyMatch(key::equals);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
