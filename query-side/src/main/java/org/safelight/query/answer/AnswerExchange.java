package org.safelight.query.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;

/**
 * One request under a rule: looked up when the view has caught up, finished when it is answered.
 */
final class AnswerExchange {

    /** RFC 9111: kept by whoever asked, and asked about each time; a right may be gone by then. */
    static final String ASK_EACH_TIME = "private, no-cache";

    /** Whoever shares a browser has another answer under the same address. */
    static final String BY_CALLER = "Authorization, Cookie, X-API-Key";

    private static final String NAME = AnswerExchange.class.getName();

    private final AnswerRule rule;
    private final HttpServletRequest request;
    private final KeptAnswers answers;
    private final @Nullable String known;
    private @Nullable AnswerKey key;
    private @Nullable String edition;
    private @Nullable KeptAnswer kept;

    private AnswerExchange(AnswerRule rule, HttpServletRequest request, KeptAnswers answers) {
        this.rule = rule;
        this.request = request;
        this.answers = answers;
        // Now: when there is an answer, it is too late to refuse what cannot be read.
        this.known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    }

    /** The exchange that a request begins; null where no rule is about it. */
    static @Nullable AnswerExchange begin(HttpServletRequest request, KeptAnswers answers) {
        @Nullable AnswerRule rule = AnswerRule.of(request);
        if (rule == null) {
            return null;
        }
        var begun = new AnswerExchange(rule, request, answers);
        request.setAttribute(NAME, begun);
        return begun;
    }

    /** The exchange of a request that has begun one. */
    static @Nullable AnswerExchange of(HttpServletRequest request) {
        return (AnswerExchange) request.getAttribute(NAME);
    }

    /** Answers from memory, if what is there still holds. */
    boolean answered(Editions editions, HttpServletResponse response) throws IOException {
        AnswerRule.@Nullable View view = rule.view();
        key = view == null ? null : AnswerKey.of(request);
        if (view == null || key == null) {
            return false;
        }
        edition = editions.of(view);
        kept = answers.find(key, edition);
        if (kept == null) {
            return false;
        }
        response.setContentType(kept.type());
        response.getOutputStream().write(kept.body());
        return true;
    }

    /** Adds what RFC 9110 and 9111 want said, and takes the body away that is known already. */
    void finish(ContentCachingResponseWrapper response, AnswerMetrics metrics) {
        byte[] body = response.getContentAsByteArray();
        String etag = KeptAnswer.etag(body);
        remember(body, response);
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        response.addHeader(HttpHeaders.VARY, BY_CALLER);
        boolean isKnown = isKnown(etag);
        if (isKnown) {
            response.resetBuffer();
            response.setContentType(null);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        metrics.answered(rule, kept != null, !isKnown);
    }

    private void remember(byte[] body, HttpServletResponse response) {
        if (kept != null) {
            long age = answers.age(kept).toSeconds();
            response.setHeader(HttpHeaders.AGE, Long.toString(age));
            response.setHeader(
                    "Cache-Status",
                    "safelight; hit; ttl=" + Math.max(0, rule.longest().toSeconds() - age));
        } else if (key != null && edition != null && response.getContentType() != null) {
            boolean stored = answers.keep(key, rule, body, response.getContentType(), edition);
            response.setHeader("Cache-Status", "safelight; fwd=miss" + (stored ? "; stored" : ""));
        }
    }

    private boolean isKnown(String etag) {
        ETag ours = ETag.create(etag);
        return known != null
                && ETag.parse(known).stream()
                        .anyMatch(tag -> tag.isWildcard() || tag.compare(ours, false));
    }
}
