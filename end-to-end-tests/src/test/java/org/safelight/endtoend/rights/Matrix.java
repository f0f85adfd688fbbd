package org.safelight.endtoend.rights;

import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.oidc.IssuersUnderTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through the cells. What is refused is asked of the same things again and again. */
final class Matrix {

    private final Cast cast;
    private final Stage stage;
    private final Discretion discretion;
    private final Map<State, Scene> albums = new EnumMap<>(State.class);
    private final Map<State, Scene> photos = new EnumMap<>(State.class);
    private int cells;
    private int comparisons;

    Matrix(ApplicationUnderTest application, IssuersUnderTest issuers) {
        cast = new Cast(application, issuers);
        stage = new Stage(cast);
        discretion = new Discretion(cast);
        for (State state : State.values()) {
            albums.put(state, stage.withSecrets(stage.album(state)));
            photos.put(state, stage.withSecrets(stage.photoIn(state)));
        }
    }

    /** How many cells were looked at so far. */
    int cells() {
        return cells;
    }

    /** How many of them were compared with what is not there. */
    int comparisons() {
        return comparisons;
    }

    /** What a log tells that is nobody's business. */
    List<String> slips(String log) {
        return discretion.slips(
                log, Stream.concat(albums.values().stream(), photos.values().stream()).toList());
    }

    /** What has happened to the things that are asked for again and again. */
    List<String> histories() {
        return Stream.concat(albums.values().stream(), photos.values().stream())
                .flatMap(
                        scene ->
                                Stream.of(
                                        Albums.path(scene.get(Scene.ALBUM)),
                                        Photos.path(scene.get(Scene.PHOTO))))
                .map(path -> cast.http(Actor.OWNER).get(path + "/history").expecting(200).text())
                .toList();
    }

    /** What is not as the rule says, a line for each cell. */
    List<String> mismatches(Rule rule) {
        List<String> found = new ArrayList<>();
        List<State> states =
                rule.dependsOnState() ? List.of(State.values()) : List.of(State.PRIVATE);
        for (State state : states) {
            for (Actor actor : Actor.values()) {
                cells++;
                mismatch(rule, actor, state)
                        .ifPresent(it -> found.add("%s, %s: %s".formatted(actor, state, it)));
            }
        }
        return found;
    }

    private Optional<String> mismatch(Rule rule, Actor actor, State state) {
        Expected expected = Expected.of(rule, actor, state);
        boolean changes = expected instanceof Expected.Done && !rule.isRead();
        Scene scene = changes && rule.isOfSomething() ? fresh(rule, state) : standing(rule, state);
        Sent sent = Sent.of(rule, actor, scene, cast);
        Answer answer = cast.send(actor, sent, scene);
        Optional<String> mismatch =
                mismatch(expected, answer, scene, rule)
                        .or(() -> discretion.slip(actor, state, answer));
        boolean unknown = rule.isOfSomething() && !rule.live().endsWith("listed");
        if (mismatch.isPresent() || !unknown || expected instanceof Expected.Done) {
            return mismatch;
        }
        return knowsMore(expected, rule, actor, state)
                ? Optional.empty()
                : difference(rule, actor, scene, answer);
    }

    /** Members are told why something cannot be; so is whose it is. */
    private static boolean knowsMore(Expected expected, Rule rule, Actor actor, State state) {
        boolean related = actor.rankIn(state) > 0 || actor == Actor.LINK;
        return related && rule.isOfSomething() && expected instanceof Expected.Told;
    }

    private Optional<String> difference(Rule rule, Actor actor, Scene scene, Answer answer) {
        comparisons++;
        Scene nothing = scene.missing();
        Answer missing = cast.send(actor, Sent.of(rule, actor, nothing, cast), nothing);
        Compared there = Compared.of(answer, scene);
        Compared notThere = Compared.of(missing, nothing);
        return there.equals(notThere)
                ? Optional.empty()
                : Optional.of("tells " + there + " from what is not there, " + notThere);
    }

    private static Optional<String> mismatch(
            Expected expected, Answer answer, Scene scene, Rule rule) {
        boolean fits =
                switch (expected) {
                    case Expected.Done _ -> answer.status() / 100 == 2;
                    case Expected.Listing(boolean named) ->
                            answer.status() == 200
                                    && answer.text().contains(scene.get(listed(rule))) == named;
                    case Expected.Told(int status, String problem) ->
                            answer.status() == status && answer.problem().equals(problem);
                    case Expected.Missing _ ->
                            answer.status() == 404 && answer.problem().equals("not-found");
                };
        return fits
                ? Optional.empty()
                : Optional.of(
                        "expected %s, was %d %s"
                                .formatted(expected, answer.status(), beginning(answer)));
    }

    private static String listed(Rule rule) {
        return rule.of().equals("albums") ? Scene.ALBUM : Scene.PHOTO;
    }

    private static String beginning(Answer answer) {
        String text = answer.text();
        return text.substring(0, Math.min(text.length(), 300));
    }

    private Scene standing(Rule rule, State state) {
        Map<State, Scene> scenes = isOfPhotos(rule) ? photos : albums;
        return Objects.requireNonNull(scenes.get(state));
    }

    private Scene fresh(Rule rule, State state) {
        return switch (rule.of()) {
            case "key", "session" -> stage.withSecrets(standing(rule, state));
            default -> isOfPhotos(rule) ? stage.photoIn(state) : stage.album(state);
        };
    }

    private static boolean isOfPhotos(Rule rule) {
        return rule.of().contains("photo");
    }
}
