package org.safelight.query.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.ArrivalFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;

/** Lets an answer be looked at as a whole before it goes out. It stands behind the sign-in. */
final class AnswerFilter extends ArrivalFilter {

    private final KeptAnswers answers;
    private final AnswerMetrics metrics;

    AnswerFilter(KeptAnswers answers, AnswerMetrics metrics) {
        this.answers = answers;
        this.metrics = metrics;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable AnswerExchange exchange = AnswerExchange.begin(request, answers);
        if (exchange == null) {
            chain.doFilter(request, response);
            return;
        }
        var whole = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, whole);
        if (whole.getStatus() == HttpServletResponse.SC_OK) {
            exchange.finish(whole, metrics);
        }
        whole.copyBodyToResponse();
    }
}
