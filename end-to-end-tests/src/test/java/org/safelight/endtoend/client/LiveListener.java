package org.safelight.endtoend.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows live events from the first, on a connection that breaks after every few of them, and goes
 * on from the last one heard: at the next address, if there are several.
 */
public final class LiveListener implements AutoCloseable {

    private final List<Http> addresses;
    private final List<Told> heard = new CopyOnWriteArrayList<>();
    private final Random patience = new Random(1);
    private final Thread listening = Thread.ofPlatform().daemon().unstarted(this::listen);
    private volatile String last = "-1";
    private volatile boolean closed;

    /** An event, its data as it came. */
    public record Told(String type, String data) {}

    private LiveListener(List<Http> addresses) {
        this.addresses = addresses;
    }

    /** A listener that has begun to listen. */
    public static LiveListener to(Http... addresses) {
        var listener = new LiveListener(List.of(addresses));
        listener.listening.start();
        return listener;
    }

    /** What was heard so far, in order. */
    public List<Told> heard() {
        return List.copyOf(heard);
    }

    /** Events of this type about this photo. */
    public long count(String type, String photo) {
        return heard.stream()
                .filter(told -> told.type().equals(type) && told.data().contains(photo))
                .count();
    }

    private void listen() {
        for (int turn = 0; !closed; turn++) {
            try {
                follow(addresses.get(turn % addresses.size()), 1 + patience.nextInt(6));
            } catch (IOException away) {
                LockSupport.parkNanos(50_000_000); // the service may be starting; ask again
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void follow(Http http, int events) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(http.address().resolve("/api/v1/events"))
                        .header("Authorization", http.credential())
                        .header("Last-Event-ID", last)
                        .build();
        var response = http.client().send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            for (int left = events; left > 0 && response.statusCode() == 200; ) {
                left -= readBlock(lines);
            }
        }
    }

    /** Reads up to an empty line, and says whether there was an event before it: 1 or 0. */
    private int readBlock(BufferedReader lines) throws IOException {
        String id = last;
        String type = "";
        String data = "";
        for (String line = read(lines); !line.isEmpty(); line = read(lines)) {
            String value = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(':'))) {
                case "id" -> id = value;
                case "event" -> type = value;
                case "data" -> data = value;
                default -> {}
            }
        }
        last = id;
        if (data.isEmpty()) {
            return 0;
        }
        heard.add(new Told(type, data));
        return 1;
    }

    private static String read(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new EOFException("The stream ended");
        }
        return line;
    }

    @Override
    public void close() {
        closed = true;
        listening.interrupt();
    }
}
