package org.safelight.endtoend.rights;

import org.jspecify.annotations.Nullable;

/** What a cell of the matrix shall be answered. */
sealed interface Expected {

    Expected MISSING = new Missing();

    /** It is done: 2xx. */
    record Done() implements Expected {}

    /**
     * It is done, and the answer names the thing, or does not.
     *
     * @param named whether it does
     */
    record Listing(boolean named) implements Expected {}

    /** Refused with this problem. */
    record Told(int status, String problem) implements Expected {}

    /** As if there were no such thing, to the byte. */
    record Missing() implements Expected {}

    /** What the rules say of one cell. */
    static Expected of(Rule rule, Actor actor, State state) {
        Expected refused = refusal(rule, actor);
        if (refused != null) {
            return refused;
        }
        if (rule.who().equals("admin") && !actor.isAdmin()) {
            return new Told(403, "forbidden");
        }
        boolean mayKnow = mayKnow(rule, actor, state);
        if (rule.live().endsWith("listed")) {
            return new Listing(mayKnow && rule.answerIn(state).equals("listed"));
        }
        if (!mayKnow) {
            return MISSING;
        }
        if (rule.of().equals("album") && actor.rankIn(state) < rank(rule.who())) {
            return new Told(403, "not-allowed");
        }
        return answer(rule.answerIn(state));
    }

    private static @Nullable Expected refusal(Rule rule, Actor actor) {
        if (actor == Actor.EXPIRED_KEY) {
            return new Told(401, "invalid-key");
        }
        if (!actor.isSignedIn() && !rule.who().equals("open")) {
            return new Told(401, "unauthorized");
        }
        if (actor.scope().isEmpty() || rule.scope().equals("any")) {
            return null;
        }
        return rule.scope().equals(actor.scope()) ? null : new Told(403, unopened(rule, actor));
    }

    /** What the holder of a key can do about it, or of a token. */
    private static String unopened(Rule rule, Actor actor) {
        if (actor.isByToken()) {
            return "token-scope";
        }
        return rule.scope().equals("person") ? "not-by-key" : "key-scope";
    }

    /** Whether there is such a thing, as far as this one is concerned. */
    private static boolean mayKnow(Rule rule, Actor actor, State state) {
        boolean own = rule.who().equals("own");
        return switch (rule.of()) {
            case "album", "albums" -> own ? actor.isOwner() : actor.rankIn(state) > 0;
            case "photo" ->
                    actor.isOwner() || (!own && state != State.TRASHED && actor.rankIn(state) > 0);
            case "photos", "command", "key", "session" -> actor.isOwner();
            case "link", "linked photo" -> actor == Actor.LINK && state != State.PRIVATE;
            case "-" -> true;
            default -> throw new IllegalArgumentException("Nobody knows what is " + rule.of());
        };
    }

    private static int rank(String least) {
        return switch (least) {
            case "own" -> 0;
            case "viewer" -> 1;
            case "contributor" -> 2;
            case "editor" -> 3;
            case "owner" -> 4;
            default -> throw new IllegalArgumentException("Nobody knows the role " + least);
        };
    }

    private static Expected answer(String said) {
        if (said.equals("yes")) {
            return new Done();
        }
        if (said.equals("missing")) {
            return MISSING;
        }
        String[] words = said.split(" ", -1);
        return new Told(Integer.parseInt(words[0]), words[1]);
    }
}
