package org.safelight.endtoend.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service calls nobody: no update check, no telemetry, no name server. Looked at from outside,
 * every few milliseconds, and from within, where every name that is looked up and every byte that
 * goes through a socket is recorded.
 */
@EmbeddedOnly
class QuietServiceTest {

    private static final int EVERY_MILLIS = 5;

    /** Through these go all attempts to connect and all datagrams, also those that fail at once. */
    private static final List<String> WAYS_OUT =
            List.of("sun.nio.ch.Net::connect", "sun.nio.ch.DatagramChannelImpl::send");

    @TempDir private Path folder;

    @Test
    void inUseItOpensNoConnectionAndLooksUpNobodysName() throws IOException {
        assumeThat(Sockets.canBeSeen()).isTrue();
        Path recording = folder.resolve("sockets.jfr");
        Path lookups = folder.resolve("lookups.txt");
        Set<String> outbound = new ConcurrentSkipListSet<>();
        var looks = new AtomicInteger();
        try (var service =
                        EmbeddedApplication.observed(
                                Map.of(),
                                List.of(NotedLookups.into(lookups), recordedIn(recording)),
                                NotedLookups.classes(folder.resolve("classes")));
                var observer = Executors.newSingleThreadScheduledExecutor()) {
            service.launch();
            var sockets = new Sockets(service.handle(), service.address().getPort());
            var _ =
                    observer.scheduleWithFixedDelay(
                            () -> {
                                outbound.addAll(sockets.outbound());
                                looks.incrementAndGet();
                            },
                            0,
                            EVERY_MILLIS,
                            TimeUnit.MILLISECONDS);
            service.awaitReady();
            use(SafelightClient.of(service));
            service.stop();
            observer.shutdownNow();
        }

        assertThat(looks).hasValueGreaterThan(100);
        assertThat(outbound).isEmpty();
        // For the names of token owners Axon asks the JDK, which asks the machine for its own name.
        String machine = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        assertThat(lookedUp(lookups)).isSubsetOf("localhost", machine);
        assertThat(recorded(recording, "jdk.MethodTrace")).isEmpty();
        assertThat(recorded(recording, "jdk.SocketRead"))
                .isNotEmpty()
                .allMatch(it -> isLoopback(it.getString("address")));
        assertThat(recorded(recording, "jdk.SocketWrite"))
                .isNotEmpty()
                .allMatch(it -> isLoopback(it.getString("address")));
    }

    /** A bit of everything, also what decoder processes are started for. */
    private static void use(SafelightClient safelight) {
        String photo = safelight.uploadAndDevelop(Pictures.jpeg(640, 480));
        safelight.uploadAndDevelop(Pictures.png(300, 200));
        safelight.photos().thumbnail(photo).expecting(200);
        safelight.photos().original(photo).expecting(200);
        safelight.http().get("/api/v1/search?q=picture").expecting(200);
        safelight.http().get("/api/v1/statistics").expecting(200);
        safelight.http().get(Photos.path(photo) + "/history").expecting(200);
        safelight.http().get("/actuator/prometheus").expecting(200);
        safelight.http().get("/").expecting(200);
    }

    private static String recordedIn(Path file) {
        return "-XX:StartFlightRecording:settings=none,dumponexit=true,filename="
                + file
                + ",+jdk.SocketRead#enabled=true,+jdk.SocketRead#threshold=0ms"
                + ",+jdk.SocketWrite#enabled=true,+jdk.SocketWrite#threshold=0ms"
                + ",+jdk.MethodTrace#enabled=true,+jdk.MethodTrace#threshold=0ms"
                + ",+jdk.MethodTrace#filter="
                + String.join(";", WAYS_OUT);
    }

    private static List<RecordedEvent> recorded(Path file, String kind) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(it -> it.getEventType().getName().equals(kind))
                .toList();
    }

    private static List<String> lookedUp(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
