package org.safelight.query.web;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.safelight.contract.history.HistoryQuery;
import org.safelight.contract.library.LibraryQuery;
import org.safelight.contract.search.SearchQuery;
import org.safelight.contract.statistics.StatisticsQuery;
import org.safelight.platform.web.Problem;
import org.safelight.query.library.MalformedPageTokenException;
import org.springframework.http.HttpStatus;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a view on behalf of a request, for a bounded time. */
public final class LibraryClient {

    private static final int PATIENCE_SECONDS = 10;

    private final QueryGateway queries;

    LibraryClient(QueryGateway queries) {
        this.queries = queries;
    }

    <T> T ask(LibraryQuery query, Class<T> answer) {
        return await(query, instanceOf(answer));
    }

    /** The same, of the statistics view. */
    <T> T ask(StatisticsQuery query, Class<T> answer) {
        return await(query, instanceOf(answer));
    }

    /** The same, of the search view. */
    public <T> T ask(SearchQuery query, Class<T> answer) {
        return await(query, instanceOf(answer));
    }

    /** An answer that may be missing, which is then a 404 problem. */
    <T> T find(LibraryQuery query, Class<T> answer) {
        Optional<T> found = await(query, optionalInstanceOf(answer));
        return found.orElseThrow(Problem::notFound);
    }

    /** An answer that may be missing. */
    <T> Optional<T> search(LibraryQuery query, Class<T> answer) {
        return await(query, optionalInstanceOf(answer));
    }

    /** An answer about the past that may be missing, which is then a 404 problem. */
    <T> T find(HistoryQuery query, Class<T> answer) {
        Optional<T> found = await(query, optionalInstanceOf(answer));
        return found.orElseThrow(Problem::notFound);
    }

    private <T> T await(Object query, ResponseType<T> type) {
        try {
            return queries.query(query, type).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw problem(failed);
        } catch (TimeoutException late) {
            throw unavailable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static RuntimeException problem(ExecutionException failed) {
        return switch (failed.getCause()) {
            case QueryExecutionException e when isMalformedPageToken(e) -> malformedPageToken();
            case NoHandlerForQueryException e -> unavailable();
            case null, default ->
                    new IllegalStateException("The library view failed to answer", failed);
        };
    }

    /** What a token of another list, or of none, is answered with. */
    static Problem malformedPageToken() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed-page-token",
                "Send a token of another page of the same list.");
    }

    private static boolean isMalformedPageToken(QueryExecutionException failure) {
        return failure.getDetails()
                .filter(details -> details.equals(MalformedPageTokenException.DETAILS))
                .isPresent();
    }

    private static Problem unavailable() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "view-unavailable",
                        "The library cannot be read at the moment.")
                .withHeader("Retry-After", "5");
    }
}
