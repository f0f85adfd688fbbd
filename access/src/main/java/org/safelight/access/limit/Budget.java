package org.safelight.access.limit;

import jakarta.servlet.http.HttpServletRequest;

import org.safelight.platform.web.SafeMethods;

import java.util.Optional;
import java.util.Set;

/** What a request is counted as: who uploads a lot can still look at what is there. */
public enum Budget {
    READS("reads"),
    WRITES("writes"),
    UPLOADS("uploads");

    private static final String API = "/api/";
    private static final String PHOTOS = "/api/v1/photos";
    private static final Set<String> POSTED_READS =
            Set.of("/api/v1/photos/check", "/api/v1/photos/download");

    private final String word;

    Budget(String word) {
        this.word = word;
    }

    /** The budget of a request; none for the page itself, which costs nothing. */
    static Optional<Budget> of(HttpServletRequest request) {
        // As it is read everywhere: without escapes.
        String path = request.getServletPath();
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        if (SafeMethods.have(request) || POSTED_READS.contains(path)) {
            return Optional.of(READS);
        }
        boolean upload = path.equals(PHOTOS) && request.getMethod().equals("POST");
        return Optional.of(upload ? UPLOADS : WRITES);
    }

    /** As it is written: {@code reads}. */
    public String word() {
        return word;
    }
}
