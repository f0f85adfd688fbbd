package org.safelight.access.oidc.person;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The claims of a token, found by names that may lead into other claims. */
record Claims(Map<String, Object> all) {

    private static final int DEEPEST = 5;

    /** The claim of this name, or the one that its dots lead to. */
    Optional<Object> at(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(at(all, name, DEEPEST));
    }

    private static @Nullable Object at(Map<?, ?> claims, String name, int depth) {
        Object whole = claims.get(name);
        if (whole != null || depth == 0) {
            return whole;
        }
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
                Object found = at(inner, name.substring(dot + 1), depth - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A claim that is a text. */
    Optional<String> text(String name) {
        return at(name).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The words of a claim that is a text with spaces between them, or a list of texts. */
    Stream<String> words(String name) {
        return switch (at(name).orElse("")) {
            case String text -> Stream.of(text.split(" +", -1)).filter(it -> !it.isEmpty());
            case Collection<?> many ->
                    many.stream().filter(String.class::isInstance).map(String.class::cast);
            default -> Stream.empty();
        };
    }

    /** Whether a claim is this, or a list with it. */
    boolean contain(String name, Object value) {
        Object claim = at(name).orElse(List.of());
        return claim.equals(value) || (claim instanceof Collection<?> many && many.contains(value));
    }
}
