package org.safelight.endtoend.rights;

import org.safelight.endtoend.client.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what must not be told: secrets and stack traces to nobody and in no log, and words and
 * places of somebody's to none but those who were shown them.
 */
final class Discretion {

    private static final List<String> TRACES = List.of("\tat ", "Exception:", "org.axonframework");
    private static final List<String> HASHES = List.of("{bcrypt}", "{argon2", "$2a$", "$argon2");
    private static final List<String> PLACES = latitudesAndLongitudes();

    private final List<String> secrets;

    Discretion(Cast cast) {
        secrets = new ArrayList<>(cast.secrets());
        secrets.addAll(TRACES);
        secrets.addAll(HASHES);
    }

    private static List<String> latitudesAndLongitudes() {
        return Stream.of(Stage.LATITUDE, Stage.LONGITUDE)
                .map(it -> Double.toString(it).substring(0, 6))
                .toList();
    }

    /** What an answer tells that it must not, if it does. */
    Optional<String> slip(Actor actor, State state, Answer answer) {
        if (!answer.header("Content-Type").orElse("").contains("json")) {
            return Optional.empty();
        }
        List<String> forbidden = new ArrayList<>(secrets);
        if (actor.rankIn(state) == 0) {
            forbidden.addAll(PLACES);
            forbidden.add(Stage.WORD);
        }
        forbidden.addAll(titlesOfOthers(actor));
        String text = answer.text();
        return forbidden.stream()
                .filter(text::contains)
                .findFirst()
                .map(it -> "tells " + it + ": " + text);
    }

    /** Lists name what is in other states, too. */
    private static List<String> titlesOfOthers(Actor actor) {
        return Stream.of(State.values())
                .filter(it -> actor.rankIn(it) == 0)
                .filter(it -> actor != Actor.LINK || it == State.PRIVATE)
                .map(Stage::title)
                .toList();
    }

    /** What the log tells that it must not. */
    List<String> slips(String log, List<Scene> scenes) {
        List<String> forbidden = new ArrayList<>(secrets);
        forbidden.addAll(PLACES);
        forbidden.addAll(List.of(Stage.WORD, Stage.TITLE));
        for (Scene scene : scenes) {
            forbidden.addAll(
                    List.of(
                            scene.get(Scene.TOKEN),
                            scene.get(Scene.GRANT),
                            scene.get(Scene.REVOKED_TOKEN),
                            scene.get(Scene.REVOKED_GRANT)));
        }
        forbidden.removeIf(it -> it.equals(Stage.NO_GRANT));
        return log.lines().filter(line -> forbidden.stream().anyMatch(line::contains)).toList();
    }
}
