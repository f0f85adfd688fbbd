package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.NextVersion;
import org.safelight.endtoend.application.NextVersion.Change;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A version and its successor work side by side over one log. The next version writes a field more
 * into an event, and has a view of its own; traffic is moved to it, and back.
 */
@OverAxonServer
class VersionsTest {

    private static final Change A_FIELD_MORE =
            new Change(
                    "shared-events/src/main/java/org/safelight/contract/album/AlbumEvent.java",
                    "record AlbumDeleted(AlbumId albumId)",
                    "record AlbumDeleted(AlbumId albumId, String mood)");
    private static final Change IT_IS_WRITTEN =
            new Change(
                    "command-side/src/main/java/org/safelight/command/album/SharedAlbum.java",
                    "new AlbumDeleted(command.albumId())",
                    "new AlbumDeleted(command.albumId(), \"relieved\")");
    private static final Change A_VIEW_OF_ITS_OWN =
            new Change(
                    "query-side/src/main/java/org/safelight/query/QuerySide.java",
                    "LIBRARY = \"library-3\"",
                    "LIBRARY = \"library-next\"");

    private final List<String> albums = new ArrayList<>();

    @Test
    void trafficIsMovedToTheNextVersionAndBack() throws Exception {
        try (var application = DistributedApplication.fresh(Map.of(), Map.of())) {
            application.start();
            String photo =
                    client(application.nodes(Side.GATEWAY).getFirst())
                            .uploadAndDevelop(Pictures.any());
            start(
                    application,
                    new NextVersion(Side.COMMAND_SIDE, List.of(A_FIELD_MORE, IT_IS_WRITTEN)));
            start(
                    application,
                    new NextVersion(Side.QUERY_SIDE, List.of(A_FIELD_MORE, A_VIEW_OF_ITS_OWN)));

            for (int percentOfTheOld : new int[] {50, 0, 100}) {
                ServiceProcess gateway = application.addGateway(percentOfTheOld);
                gateway.start();
                converse(client(gateway), photo);
            }

            assertThat(streams(application)).anyMatch(text -> text.contains("relieved"));
        }
    }

    private static void start(DistributedApplication application, NextVersion next)
            throws Exception {
        application.add(next).start();
    }

    /** Changes albums of all versions, and sees each change at once. */
    private void converse(SafelightClient safelight, String photo) {
        for (int i = 0; i < 5; i++) {
            String album = safelight.albums().create("Album " + albums.size());
            albums.add(album);
            safelight.albums().add(album, photo);
            safelight.albums().delete(album);
        }
        for (String album : albums) {
            var restored = safelight.http().send("POST", path(album) + "/restore").expecting(204);
            assertThat(read(safelight, album, restored).expecting(200).text())
                    .contains("\"photoCount\":1");
            var deleted = safelight.http().send("DELETE", path(album)).expecting(204);
            read(safelight, album, deleted).expectingProblem(404, "not-found");
        }
    }

    private static Answer read(SafelightClient safelight, String album, Answer change) {
        return safelight.http().get(path(album), "Consistency-Token", change.consistencyToken());
    }

    private static String path(String album) {
        return "/api/v1/albums/" + album;
    }

    private List<String> streams(DistributedApplication application) throws Exception {
        List<String> streams = new ArrayList<>();
        for (String album : albums) {
            streams.add(application.log().streamOf(album));
        }
        return streams;
    }

    private static SafelightClient client(ServiceProcess gateway) {
        return new SafelightClient(
                Http.signedIn(
                        gateway.address(),
                        ApplicationUnderTest.ADMIN,
                        ApplicationUnderTest.PASSWORD));
    }
}
