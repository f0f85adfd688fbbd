package org.safelight.endtoend.examples;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What is kept of an answer: a header, or a place in its body (RFC 6901).
 *
 * @param expected what it has to be before the next step; null where anything will do
 */
record Kept(String name, String from, @Nullable String expected) {

    static Kept parse(String line) {
        String[] parts = line.split(" = | ", 3);
        return new Kept(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
    }

    /** What the answer has there; nothing where it has not, or not yet. */
    Optional<String> in(Reply reply) {
        Optional<String> found = from.startsWith("/") ? inBody(reply) : inHeaders(reply);
        return found.filter(it -> expected == null || it.equals(expected));
    }

    private Optional<String> inBody(Reply reply) {
        return reply.json()
                .map(it -> it.at(from))
                .filter(it -> it.isValueNode())
                .map(it -> it.asString());
    }

    /** Of a cookie the pair, as it is to be sent back. */
    private Optional<String> inHeaders(Reply reply) {
        return reply.header(from)
                .map(it -> from.equals("Set-Cookie") ? it.substring(0, it.indexOf(';')) : it);
    }
}
