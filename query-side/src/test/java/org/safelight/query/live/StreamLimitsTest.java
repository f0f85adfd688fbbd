package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

@TestPropertySource(properties = {"safelight.live.streams=6", "safelight.live.streams-per-user=4"})
class StreamLimitsTest extends RunningLiveEvents {

    private LiveStreams streams;
    private int port;

    @BeforeEach
    void look(@Autowired LiveStreams open, @Value("${local.server.port}") int serverPort) {
        streams = open;
        port = serverPort;
        await().atMost(SOON).until(() -> streams.count() == 0);
    }

    @Test
    void aStreamIsKeptByNobodyOnItsWay() throws Exception {
        HttpResponse<InputStream> response = tryToListen(user, "", null);
        try (var _ = new Listening(response.body())) {
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("X-Accel-Buffering")).contains("no");
        }
    }

    @Test
    void headOpensNoStream() throws Exception {
        var response = send(get("/events").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(streams.count()).isZero();
    }

    @Test
    void whoHasTooManyStreamsIsSentAwayUntilOneIsClosed() throws Exception {
        List<Listening> pages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pages.add(listen());
        }

        HttpResponse<byte[]> refused = send(get("/events"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(problem(refused)).isEqualTo("/problems/too-many-streams");
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        try (var _ = new Listening(tryToListen(other, "", null).body())) {
            pages.removeLast().close();
            await().atMost(SOON).until(() -> streams.count() == 4);
            pages.add(listen());
        } finally {
            pages.forEach(Listening::close);
        }
    }

    @Test
    void allTogetherAreLimitedToo() throws Exception {
        List<Listening> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UserId somebody = i % 2 == 0 ? user : other;
            pages.add(new Listening(tryToListen(somebody, "", null).body()));
        }

        assertThat(send(get("/events")).statusCode()).isEqualTo(503);
        pages.forEach(Listening::close);
    }

    @Test
    void aPositionThatTheLogHasNotReachedIsRefused() throws Exception {
        long end = log(new Story().then(uploaded(user, 1)));

        HttpResponse<byte[]> response =
                send(get("/events").header("Last-Event-ID", "" + (end + 1)));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(problem(response)).isEqualTo("/problems/position-beyond-log");
        assertThat(json(response).path("lastPosition").asLong()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=p1",
                "?after=-2",
                "?after=99999999999999999999",
                "?type=ThumbnailAttemptFailed",
                "?type=Nonsense",
                "?album=1",
                "?photo=%00"
            })
    void whatCannotBeMeantIsRefused(String query) throws Exception {
        assertThat(send(get("/events" + query)).statusCode()).isEqualTo(400);
        assertThat(streams.count()).isZero();
    }

    @Test
    void aClientThatTakesNothingIsCutOff() throws Exception {
        log(manyLongReasons());
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(requestOfEverything().getBytes(US_ASCII));
            await().atMost(SOON).until(() -> streams.count() == 1);

            await().atMost(SOON).until(() -> streams.count() == 0);

            long received = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(received).isLessThan(25_000_000);
        }
    }

    private String requestOfEverything() {
        String credential =
                Base64.getEncoder().encodeToString((user + ":secret").getBytes(US_ASCII));
        return "GET /api/v1/events?after=-1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                + credential
                + "\r\nConnection: close\r\n\r\n";
    }

    /** About 30 MB of events, more than the sockets of both ends hold. */
    private Story manyLongReasons() {
        var story = new Story().then(uploaded(user, 1));
        var fault = new ThumbnailFault(ThumbnailFault.Kind.UNEXPECTED, "why ".repeat(75_000));
        for (int i = 0; i < 100; i++) {
            story.then(new ThumbnailFailed(photo(user, 1), fault));
        }
        return story;
    }
}
