package org.safelight.endtoend.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a rule makes of somebody's things.
 *
 * @param type of the body, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Sent(String method, String path, String type, byte[] body) {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final Pattern THING = Pattern.compile("\\$([a-z]+)");
    private static final Pattern GIVEN = Pattern.compile("(?<!\\S)(\\w+)=(\\S+)");
    private static final String PICTURE = "a picture";

    static Sent of(Rule rule, Actor actor, Scene scene, Cast cast) {
        String request = filled(rule.request(), actor, scene, cast);
        String path =
                PART.matcher(rule.path())
                        .replaceAll(
                                it ->
                                        Matcher.quoteReplacement(
                                                part(it.group(1), rule, request, actor, scene)));
        if (request.startsWith("?")) {
            path += request.split(" ", -1)[0];
        }
        if (request.equals(PICTURE)) {
            Picture picture = Pictures.any();
            return new Sent(rule.method(), path, picture.mediaType(), picture.bytes());
        }
        int body = request.indexOf('{');
        return body < 0
                ? new Sent(rule.method(), path, "", new byte[0])
                : new Sent(
                        rule.method(),
                        path,
                        "application/json",
                        request.substring(body).getBytes(UTF_8));
    }

    private static String part(String name, Rule rule, String request, Actor actor, Scene scene) {
        Matcher given = GIVEN.matcher(request);
        while (!request.startsWith("?") && given.find()) {
            if (given.group(1).equals(name)) {
                return given.group(2);
            }
        }
        return switch (name) {
            case "albumId" -> scene.get(Scene.ALBUM);
            case "photoId" -> scene.get(Scene.PHOTO);
            case "token" ->
                    actor == Actor.LINK
                            ? scene.get(Scene.TOKEN)
                            : actor == Actor.REVOKED_LINK
                                    ? scene.get(Scene.REVOKED_TOKEN)
                                    : "nobody-told-me";
            case "id" -> scene.get(rule.of().replace("linked ", ""));
            default -> scene.get(name);
        };
    }

    private static String filled(String text, Actor actor, Scene scene, Cast cast) {
        return THING.matcher(text)
                .replaceAll(
                        it ->
                                Matcher.quoteReplacement(
                                        switch (it.group(1)) {
                                            case "own" -> cast.photoOf(actor);
                                            case "other" -> Cast.name(Actor.OTHER);
                                            case "asker" -> actor.name().toLowerCase(Locale.ROOT);
                                            case "password" -> cast.passwordOf(actor);
                                            default -> scene.get(it.group(1));
                                        }));
    }

    Answer by(Http http, String... headers) {
        return http.send(method, path, BodyPublishers.ofByteArray(body), headers);
    }
}
