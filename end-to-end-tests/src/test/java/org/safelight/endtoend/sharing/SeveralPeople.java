package org.safelight.endtoend.sharing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.MorePeople;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service that Anna, Bert and Carl use. */
abstract class SeveralPeople {

    private static EmbeddedApplication application;

    SafelightClient anna;
    SafelightClient bert;
    SafelightClient carl;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        application = EmbeddedApplication.observed(Map.of(), List.of(), MorePeople.classes(folder));
        application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void come() {
        anna = somebody("anna");
        bert = somebody("bert");
        carl = somebody("carl");
    }

    private static SafelightClient somebody(String name) {
        return new SafelightClient(Http.signedIn(application.address(), name, name));
    }

    static EmbeddedApplication application() {
        return application;
    }

    /** Gives somebody a role. */
    static Answer share(SafelightClient sharing, String album, String user, String role) {
        return sharing.http()
                .sendJson("PUT", Albums.path(album) + "/members/" + user, Map.of("role", role));
    }

    /** What somebody sees there, once the view knows what that command did. */
    static Answer seenAfter(Answer command, SafelightClient looking, String path) {
        return looking.http().get(path, "Consistency-Token", command.consistencyToken());
    }
}
