package org.safelight.query.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.platform.security.SignedOut;
import org.safelight.platform.web.Problem;
import org.safelight.query.limit.Places;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open streams of this node: lets clients in while there is room, and lets all of them go at
 * once when the node stops, before the web server waits for its answers to end.
 */
public final class LiveStreams implements SmartLifecycle {

    /** Enough for whoever reads the log to let go of what they had moved along. */
    private static final int WINDOW = 1_000;

    private final LiveSettings settings;
    private final LiveLog log;
    private final LogWindow window = new LogWindow(WINDOW);
    private final Map<LiveStream, UserId> streams = new ConcurrentHashMap<>();
    private final Places places;
    private final LogFollower follower;
    private @Nullable LiveThreads threads;

    public LiveStreams(EventStore events, JsonMapper json, LiveSettings settings) {
        this.settings = settings;
        this.log = new LiveLog(events, json);
        this.places = new Places(settings.streams(), settings.streamsPerUser());
        this.follower =
                new LogFollower(
                        log,
                        window,
                        () -> !streams.isEmpty(),
                        () -> streams.keySet().forEach(LiveStream::wake));
    }

    /**
     * Answers with a stream that stays open.
     *
     * @param after where the client has come to; null for the end of the log
     * @throws Problem when the log does not go as far (409), or there is no room (503)
     */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            UserId user,
            LiveFilter filter,
            @Nullable Long after)
            throws IOException {
        long head = log.head();
        if (after != null && after > head) {
            throw beyondTheLog(after, head);
        }
        if (!places.take(user)) {
            throw noRoom();
        }
        try {
            begin(request, response, new Feed(log, window, user, filter, start(after, head)), user);
        } catch (IOException | RuntimeException failed) {
            places.leave(user);
            throw failed;
        }
    }

    private static long start(@Nullable Long after, long head) {
        return after == null ? head : after;
    }

    private synchronized void begin(
            HttpServletRequest request, HttpServletResponse response, Feed feed, UserId user)
            throws IOException {
        LiveThreads running = threads;
        if (running == null) {
            throw noRoom();
        }
        var out = response.getOutputStream();
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(0);
        var ended = new EndOfStream(user);
        var stream =
                new LiveStream(
                        feed,
                        exchange,
                        out,
                        running.writers(),
                        running.later(),
                        new StreamClock(settings),
                        ended);
        ended.stream = stream;
        streams.put(stream, user);
        exchange.addListener(stream);
        out.setWriteListener(stream);
        follower.somebodyCame();
    }

    private final class EndOfStream implements Runnable {

        private final UserId user;
        private @Nullable LiveStream stream;

        private EndOfStream(UserId user) {
            this.user = user;
        }

        @Override
        public void run() {
            if (stream != null && streams.remove(stream, user)) {
                places.leave(user);
            }
        }
    }

    /** Lets a person's clients go; who is still signed in comes back. */
    @EventListener
    void on(SignedOut event) {
        var person = new UserId(event.person());
        streams.forEach(
                (stream, user) -> {
                    if (user.equals(person)) {
                        stream.end();
                    }
                });
    }

    /** How many clients are connected. */
    public int count() {
        return streams.size();
    }

    private static Problem noRoom() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-streams",
                        "Too many clients follow live events, you or all together. Close one, or"
                                + " come back later.")
                .withHeader("Retry-After", "30");
    }

    private static Problem beyondTheLog(long after, long head) {
        var problem =
                new Problem(
                        HttpStatus.CONFLICT,
                        "position-beyond-log",
                        "The log does not go as far: what you have seen is no longer in it. Read"
                                + " everything anew, and then follow from lastPosition.");
        problem.getBody().setProperty("position", after);
        problem.getBody().setProperty("lastPosition", head);
        return problem;
    }

    @Override
    public synchronized void start() {
        if (threads == null) {
            threads =
                    LiveThreads.start(
                            settings.streams(),
                            follower,
                            () -> streams.keySet().forEach(LiveStream::tick));
        }
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            streams.keySet().forEach(LiveStream::end);
            threads.stop();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** The first of all to stop: the web server waits for every open answer. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
