package org.safelight.access.account.web;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.util.function.Function;

/** Fields of a request's JSON that must be there and be good. */
final class Fields {

    private Fields() {}

    /** What a field says; a problem that names the field where it is missing or cannot be. */
    static <F, T> T required(String name, @Nullable F value, Function<F, T> read) {
        if (value == null) {
            throw invalid(name, "This field is needed.");
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(name, String.valueOf(e.getMessage()));
        }
    }

    private static Problem invalid(String name, String detail) {
        var problem = new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", detail);
        problem.getBody().setProperty("field", name);
        return problem;
    }
}
