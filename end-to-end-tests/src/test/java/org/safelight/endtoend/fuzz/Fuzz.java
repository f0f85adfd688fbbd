package org.safelight.endtoend.fuzz;

import org.safelight.endtoend.client.Http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests to all operations in turn, and remembers what was wrong with answers. */
final class Fuzz {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path AGREED = Path.of("../docs/openapi.json");
    private static final int KIND = 45;
    private static final int LONGEST_SHOWN = 700;

    private final Wire wire;
    private final Wire elsewhere;
    private final Http admin;
    private final Http person;
    private final Things things;
    private final Chance chance;
    private final Values values;
    private final Description description;
    private final List<Operation> operations;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> objections = new TreeMap<>();

    /** Asks from two addresses of their own, since wrong credentials are counted by address. */
    Fuzz(Http admin, Http person, Things things, Chance chance) throws IOException {
        wire = new Wire(admin.address(), InetAddress.getByName("127.0.4.1"));
        elsewhere = new Wire(admin.address(), InetAddress.getByName("127.0.4.2"));
        this.admin = admin;
        this.person = person;
        this.things = things;
        this.chance = chance;
        JsonNode document = JSON.readTree(AGREED.toFile());
        values = new Values(document, things, chance);
        description = new Description(document);
        operations = Operation.all(document);
    }

    /** A third of them as they should be, so that some get through; the others are not. */
    void send(int requests) throws IOException {
        for (int i = 0; i < requests; i++) {
            Operation operation = operations.get(i % operations.size());
            int strange = chance.onceIn(3) ? 0 : 20 + chance.below(60);
            FuzzedRequest request = FuzzedRequest.of(operation, values, strange);
            Told told = request.by(wire(operation), credential(operation));
            statuses.merge(told.status(), 1, Integer::sum);
            description
                    .objection(operation, told)
                    .map(it -> it.substring(0, Math.min(it.length(), LONGEST_SHOWN)))
                    .ifPresent(
                            it ->
                                    objections.putIfAbsent(
                                            kind(operation, it), it + "\n  " + request));
            if (told.isJson() && told.status() < 300) {
                learn(operation, JSON.readTree(told.body()));
            }
        }
    }

    private String credential(Operation operation) {
        if (chance.inPercent(3)) {
            return "";
        }
        Http by = operation.isForAdministrators() ? admin : person;
        return (operation.isOf("account/") ? things.passing() : by).credential();
    }

    /** Whose password is another one by now is told so, and soon to ask less often. */
    private Wire wire(Operation operation) {
        return operation.isOf("account/") ? elsewhere : wire;
    }

    private void learn(Operation operation, JsonNode body) {
        String next = body.path("nextPageToken").asString("");
        if (!next.isEmpty()) {
            things.learn(next);
        }
        if (operation.path().endsWith("/loggers/{name}") && !operation.isRead()) {
            things.begun(body.path("id").asString("none"));
        }
    }

    /** How often which status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private static String kind(Operation operation, String objection) {
        return operation + " " + objection.substring(0, Math.min(objection.length(), KIND));
    }

    /** What was wrong, one answer of each kind for each operation. */
    List<String> objections() {
        return List.copyOf(objections.values());
    }
}
