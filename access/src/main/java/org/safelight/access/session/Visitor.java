package org.safelight.access.session;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.util.Objects;

/**
 * A browser, as people can recognise it.
 *
 * @param agent what it calls itself, at most 200 printable characters of it
 * @param address where it comes from
 */
public record Visitor(String agent, String address) {

    private static final int LONGEST_AGENT = 200;

    public Visitor {
        String printable = agent.replaceAll("\\p{C}", "");
        agent = printable.substring(0, Math.min(LONGEST_AGENT, printable.length()));
    }

    /** Who sent a request. */
    public static Visitor of(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(Objects.requireNonNullElse(agent, ""), request.getRemoteAddr());
    }
}
