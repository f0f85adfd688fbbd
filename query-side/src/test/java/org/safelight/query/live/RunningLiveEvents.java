package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.safelight.contract.UserId;
import org.safelight.query.library.Story;
import org.safelight.query.web.RunningQuerySide;
import org.springframework.test.context.TestPropertySource;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The read side with impatient live events. */
@TestPropertySource(
        properties = {
            // Whoever has gone is only missed at the next heartbeat.
            "safelight.live.streams-per-user=500",
            "safelight.live.heartbeat=1s",
            "safelight.live.patience=1s"
        })
@Timeout(60)
abstract class RunningLiveEvents extends RunningQuerySide {

    protected static final Duration SOON = Duration.ofSeconds(20);

    protected final UserId other = new UserId("other-" + UUID.randomUUID());
    protected final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE / 2);

    protected Listening listen() throws Exception {
        return listen("", null);
    }

    /** Opens a stream, which is let in. */
    protected Listening listen(String query, @Nullable Object lastEventId) throws Exception {
        HttpResponse<InputStream> response = tryToListen(user, query, lastEventId);
        assertThat(response.statusCode()).isEqualTo(200);
        return new Listening(response.body());
    }

    protected HttpResponse<InputStream> tryToListen(
            UserId who, String query, @Nullable Object lastEventId) throws Exception {
        var request = request("/events" + query, who).GET().header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        return begin(request);
    }

    /** Puts what is new in the story into the log, and says how far the log goes then. */
    protected long log(Story story) {
        return Long.parseLong(happened(story).text().substring(1));
    }
}
