package org.safelight.endtoend.client;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What operators do, under {@code /api/v1/admin}. */
public record Admin(Http http) {

    private static final String PROCESSORS = "/api/v1/admin/processors";
    private static final String OPERATIONS = "/api/v1/admin/operations";

    /** All processors. */
    public List<JsonNode> processors() {
        return http.get(PROCESSORS).expecting(200).json().path("items").valueStream().toList();
    }

    /** One processor, or the one that fills the serving slot of a view. */
    public JsonNode processor(String name) {
        return http.get(PROCESSORS + "/" + name).expecting(200).json();
    }

    /** Asks something of a processor. */
    public Answer ask(String processor, String what) {
        return http.send("POST", PROCESSORS + "/" + processor + "/" + what);
    }

    /** Asks something of a processor, and returns the id of the operation. */
    public String begin(String processor, String what) {
        return ask(processor, what).expecting(202).json().path("id").stringValue();
    }

    /** Asks something of a processor, and waits until it is done. */
    public JsonNode complete(String processor, String what) {
        return done(begin(processor, what));
    }

    /** An operation as it is now. */
    public JsonNode operation(String id) {
        return http.get(OPERATIONS + "/" + id).expecting(200).json();
    }

    /** The operations, the last requested first. */
    public List<JsonNode> operations() {
        return Pages.all(http, OPERATIONS, 100);
    }

    /** Asks to end an operation before its time. */
    public Answer cancel(String operation) {
        return http.send("POST", OPERATIONS + "/" + operation + "/cancel");
    }

    /** Waits for the end of an operation, which must be that it is done. */
    public JsonNode done(String operation) {
        return ended(operation, "done");
    }

    /** Waits until an operation has ended in this state. */
    public JsonNode ended(String operation, String state) {
        return await(operation + " is " + state)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> operation(operation),
                        it -> it.path("state").stringValue().equals(state));
    }

    /** Waits until what is told of a processor is as expected. */
    public JsonNode awaitProcessor(String name, Predicate<JsonNode> expected) {
        return await(name)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> processor(name), expected);
    }
}
