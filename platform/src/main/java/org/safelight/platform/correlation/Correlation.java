package org.safelight.platform.correlation;

import io.opentelemetry.context.Context;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.regex.Pattern;

/**
 * The id of the request for which a thread works, if it works for one. The log names it with each
 * line, and it goes with commands and events. It says nothing about a person.
 */
public final class Correlation {

    /** Under this name the log knows it (Mapped Diagnostic Context). */
    public static final String KEY = "correlation";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    /** Whether this can be an id: 8 to 64 letters, digits, dots, dashes or underscores. */
    public static boolean isWellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }

    /** The id for which this thread works now, or null. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** Makes this thread work for a request; closed, it works for what it worked for before. */
    public static Scope of(@Nullable String id) {
        Scope scope = new Scope(current());
        put(id);
        return scope;
    }

    /** The same work, for the request and in the trace of the thread that asks, whoever does it. */
    public static Runnable carried(Runnable work) {
        String id = current();
        return Context.current()
                .wrap(
                        () -> {
                            try (var _ = of(id)) {
                                work.run();
                            }
                        });
    }

    private static void put(@Nullable String id) {
        if (id == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, id);
        }
    }

    /** While this is open, a thread works for a request. */
    public record Scope(@Nullable String before) implements AutoCloseable {

        @Override
        public void close() {
            put(before);
        }
    }
}
