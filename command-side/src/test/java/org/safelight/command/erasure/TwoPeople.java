package org.safelight.command.erasure;

import static org.awaitility.Awaitility.await;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.Personal;
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
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.Bucket;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.PersonalSecrets;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A write side on which Anna and Bert have photos, and Anna words; either may be erased. */
@Import(TwoPeople.Doors.class)
@SpringBootTest(
        classes = CommandSideAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "safelight.secrets.memory=50ms")
abstract class TwoPeople {

    static final UserId ANNA = new UserId("anna");
    static final Set<String> letIn = ConcurrentHashMap.newKeySet();

    /** What would let somebody in, but for the erasure. */
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

    Client anna;
    Client bert;
    String photo;
    String berts;
    String album;

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

    WrittenLog written() {
        return new WrittenLog(log, events);
    }

    /** Round after round, as the schedule has it. */
    void completed() {
        await().until(
                        () -> {
                            erasing.round();
                            return new Ledger(log).erasures().getLast().completed();
                        });
    }

    Reply erase(String owner, String confirm) {
        return bert.send(
                "POST",
                "/admin/erasures",
                "{\"owner\": \"%s\", \"confirm\": \"%s\", \"reason\": \"Request 7\"}"
                        .formatted(owner, confirm));
    }

    /** As when the bytes of an upload of Anna's are kept, and the photo is not told of yet. */
    PhotoId keptOfAnnas(String hash, Personal<FileName> name, @Nullable Place place) {
        var content = new ContentHash(hash);
        var id = PhotoId.of(ANNA, content);
        commands.send(
                new UploadPhoto(
                        id,
                        ANNA,
                        new Original(new ObjectKey("kept-" + hash), content, 77),
                        name,
                        ImageFacts.of(
                                ImageFormat.PNG, new Dimensions(8, 6), 1, null, null, null, place)),
                Sender.of(ANNA));
        return id;
    }

    static String uploaded(Client who, String name) {
        Reply reply = who.uploadForm(name, Pictures.png());
        return reply.json().path("items").path(0).path("id").asString(reply.field("id"));
    }
}
