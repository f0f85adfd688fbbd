package org.safelight.endtoend.rights;

import org.safelight.endtoend.client.Answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer as far as it could tell whether something is there: its status, its headers and its
 * bytes, with the names of things that were asked for taken out.
 */
record Compared(int status, Map<String, List<String>> headers, String body) {

    /** What is another one in each answer. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id", "ratelimit");

    static Compared of(Answer answer, Scene asked) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.response()
                .headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!OF_THE_MOMENT.contains(name)) {
                                headers.put(name, values);
                            }
                        });
        return new Compared(answer.status(), headers, without(asked, answer.text()));
    }

    private static String without(Scene asked, String text) {
        return Stream.of(
                        Scene.ALBUM,
                        Scene.PHOTO,
                        "linkId",
                        Scene.TOKEN,
                        Scene.REVOKED_TOKEN,
                        Scene.SESSION,
                        Scene.KEY,
                        Scene.COMMAND)
                .reduce(text, (left, name) -> left.replace(asked.get(name), "…"));
    }
}
