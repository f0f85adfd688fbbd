package org.safelight.access.key.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.safelight.access.key.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a key, or a token that carries scopes, must grant for a request. What is not in this table
 * is closed to them; where several rows match, the first one decides. What is asked for most often
 * stands above its like.
 */
public final class KeyScopes {

    /**
     * {@code any} is open to every key, {@code person} to none: only people themselves may do it.
     */
    private static final String TABLE =
            """
            person *          /api/v1/keys/**
            person *          /api/v1/session/**
            person *          /api/v1/sessions/**
            person *          /api/v1/account/**
            person *          /api/v1/invitations/**
            person *          /api/v1/admin/accounts/**
            person *          /api/v1/admin/invitations/**
            person *          /api/v1/admin/sessions/**
            any    GET        /api/v1/sign-in
            any    GET        /api/v1/links/**
            any    GET        /api/v1/usage
            any    GET        /api/v1/formats
            any    GET        /api/v1/openapi/**
            any    GET        /problems/**
            any    GET        /actuator/health/**

            upload POST       /api/v1/photos

            read   GET        /api/v1/photos/{id}/thumbnail
            read   GET        /api/v1/photos
            read   POST       /api/v1/photos/check
            read   POST       /api/v1/photos/download
            read   GET        /api/v1/photos/{id}
            read   GET        /api/v1/photos/{id}/history
            read   GET        /api/v1/photos/{id}/original
            read   GET        /api/v1/albums
            read   GET        /api/v1/albums/{id}
            read   GET        /api/v1/albums/{id}/compare
            read   GET        /api/v1/albums/{id}/download
            read   GET        /api/v1/albums/{id}/history
            read   GET        /api/v1/albums/{id}/links
            read   GET        /api/v1/albums/{id}/members
            read   GET        /api/v1/albums/{id}/photos
            read   GET        /api/v1/timeline
            read   GET        /api/v1/search
            read   GET        /api/v1/statistics
            read   GET        /api/v1/statistics/owners
            read   GET        /api/v1/events

            write  PATCH      /api/v1/photos/{id}
            write  DELETE     /api/v1/photos/{id}
            write  POST       /api/v1/photos/{id}/restore
            write  POST       /api/v1/photos/{id}/purge
            write  POST       /api/v1/photos/{id}/thumbnail/retry
            write  POST       /api/v1/albums
            write  PATCH      /api/v1/albums/{id}
            write  DELETE     /api/v1/albums/{id}
            write  POST       /api/v1/albums/{id}/restore
            write  PUT        /api/v1/albums/{id}/cover
            write  POST       /api/v1/albums/{id}/links
            write  DELETE     /api/v1/albums/{id}/links/{link}
            write  PUT        /api/v1/albums/{id}/members/{user}
            write  DELETE     /api/v1/albums/{id}/members/{user}
            write  POST       /api/v1/albums/{id}/photos
            write  DELETE     /api/v1/albums/{id}/photos/{photo}
            write  POST       /api/v1/albums/{id}/photos/move
            write  POST       /api/v1/albums/{id}/photos/remove
            write  POST       /api/v1/undo

            admin  GET,POST   /api/v1/admin/**
            admin  GET        /actuator/**
            """;

    /** Where a path says what it is about, slashes counted: {@code /api/v1/photos}. */
    private static final int THING = 5;

    private static final String ANYTHING = "";

    private static final String ANY = "any";
    private static final String PERSON = "person";
    private static final List<Rule> RULES =
            TABLE.lines().filter(line -> !line.isBlank()).map(Rule::of).toList();

    /** The rows that can be meant, by what a request is about; in their order. */
    private static final Map<String, List<Rule>> BY_THING =
            RULES.stream()
                    .map(Rule::thing)
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(it -> it, KeyScopes::about));

    private static final List<Rule> OTHERS = about(ANYTHING);

    private KeyScopes() {}

    /** What the table says of a request. */
    public sealed interface Demand {

        /** Every key will do. */
        record Any() implements Demand {}

        /** A key with this scope will do. */
        record Of(Scope scope) implements Demand {}

        /** No key will do. */
        record Person() implements Demand {}
    }

    private static List<Rule> about(String thing) {
        return RULES.stream()
                .filter(it -> it.thing().equals(ANYTHING) || it.thing().equals(thing))
                .toList();
    }

    private record Rule(Demand demand, Set<String> methods, PathPattern path) {

        String thing() {
            String text = path.getPatternString();
            return text.startsWith("/api/v1/")
                    ? KeyScopes.thing(PathContainer.parsePath(text))
                    : ANYTHING;
        }

        static Rule of(String line) {
            String[] cells = line.strip().split(" +", -1);
            Demand demand =
                    switch (cells[0]) {
                        case ANY -> new Demand.Any();
                        case PERSON -> new Demand.Person();
                        default -> new Demand.Of(Scope.of(cells[0]));
                    };
            Set<String> methods =
                    Arrays.stream(cells[1].split(",", -1)).collect(Collectors.toSet());
            return new Rule(demand, methods, PathPatternParser.defaultInstance.parse(cells[2]));
        }

        boolean isAbout(String method, PathContainer asked) {
            return (methods.contains("*") || methods.contains(method)) && path.matches(asked);
        }
    }

    /** Most often somebody has parsed it already. */
    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()
                : PathContainer.parsePath(request.getRequestURI());
    }

    /** What this request demands and is not granted; nothing where it may go on. */
    public static Optional<Demand> unmet(HttpServletRequest request, Predicate<Scope> granted) {
        Demand demand =
                of(HttpMethod.valueOf(request.getMethod()), path(request))
                        .orElseGet(Demand.Person::new);
        boolean met =
                switch (demand) {
                    case Demand.Any _ -> true;
                    case Demand.Of of -> granted.test(of.scope());
                    case Demand.Person _ -> false;
                };
        return met ? Optional.empty() : Optional.of(demand);
    }

    /**
     * What is demanded of a key for this request; nothing where the table knows no such request.
     */
    public static Optional<Demand> of(HttpMethod method, PathContainer path) {
        String meant = method.equals(HttpMethod.HEAD) ? "GET" : method.name();
        for (Rule rule : BY_THING.getOrDefault(thing(path), OTHERS)) {
            if (rule.isAbout(meant, path)) {
                return Optional.of(rule.demand());
            }
        }
        return Optional.empty();
    }

    private static String thing(PathContainer path) {
        List<PathContainer.Element> parts = path.elements();
        return parts.size() > THING && parts.get(THING) instanceof PathContainer.PathSegment part
                ? part.valueToMatch()
                : ANYTHING;
    }
}
