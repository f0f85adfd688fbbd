package org.safelight.query.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A client of an event stream, which reads it as browsers do (WHATWG HTML, section 9.2.6). */
final class Listening implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InputStream body;
    private final BufferedReader lines;
    private String lastEventId = "";

    /** An event as a page gets it. */
    record Heard(long position, String type, JsonNode data) {

        String photo() {
            return data.path("photoId").asString();
        }

        String album() {
            return data.path("albumId").asString();
        }
    }

    Listening(InputStream body) {
        this.body = body;
        this.lines = new BufferedReader(new InputStreamReader(body, UTF_8));
    }

    /** The id that a browser would send when it comes back. */
    String lastEventId() {
        return lastEventId;
    }

    /** The next event, however long it takes; null where the stream ends. */
    @Nullable Heard next() {
        @Nullable Heard heard = null;
        boolean open = true;
        while (heard == null && open) {
            var block = new ArrayList<String>();
            open = readBlock(block);
            heard = open ? dispatch(block) : null;
        }
        return heard;
    }

    List<Heard> next(int count) {
        var heard = new ArrayList<Heard>();
        for (int i = 0; i < count; i++) {
            Heard next = next();
            if (next == null) {
                throw new AssertionError("The stream ended after " + heard);
            }
            heard.add(next);
        }
        return heard;
    }

    /** Every event up to this one of the log. */
    List<Heard> until(long position) {
        var heard = new ArrayList<Heard>();
        while (heard.isEmpty() || heard.getLast().position() < position) {
            heard.addAll(next(1));
        }
        return heard;
    }

    /** Reads on until a block says how far the log has come, with an event or without. */
    long nextPosition() {
        String before = lastEventId;
        while (lastEventId.equals(before)) {
            if (!readAndDispatchBlock()) {
                throw new AssertionError("The stream ended");
            }
        }
        return Long.parseLong(lastEventId);
    }

    private boolean readAndDispatchBlock() {
        var block = new ArrayList<String>();
        boolean open = readBlock(block);
        if (open) {
            dispatch(block);
        }
        return open;
    }

    private boolean readBlock(List<String> block) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return true;
                }
                block.add(line);
            }
            return false;
        } catch (IOException broken) {
            return false;
        }
    }

    private @Nullable Heard dispatch(List<String> block) {
        String type = "message";
        var data = new StringBuilder();
        for (String line : block) {
            String[] field = line.split(": ?", 2);
            switch (field[0]) {
                case "id" -> lastEventId = field[1];
                case "event" -> type = field[1];
                case "data" -> data.append(field[1]);
                default -> {}
            }
        }
        return data.isEmpty()
                ? null
                : new Heard(Long.parseLong(lastEventId), type, JSON.readTree(data.toString()));
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
