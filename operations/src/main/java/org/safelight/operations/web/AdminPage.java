package org.safelight.operations.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Some items of a list. The token asks for those behind them; without one there are none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminPage<T>(List<T> items, @Nullable String nextPageToken) {

    /** A list that needs no second page. */
    public static <T> AdminPage<T> whole(List<T> items) {
        return new AdminPage<>(items, null);
    }

    /**
     * One page, of items that were asked for with {@link AdminPageParameters#limit()}.
     *
     * @param token what to ask with for those behind an item
     */
    public static <S, T> AdminPage<T> of(
            List<S> found,
            AdminPageParameters asked,
            Function<S, T> item,
            Function<S, String> token) {
        boolean more = found.size() == asked.limit();
        List<S> shown = more ? found.subList(0, found.size() - 1) : found;
        return new AdminPage<>(
                shown.stream().map(item).toList(),
                more && !shown.isEmpty() ? token.apply(shown.getLast()) : null);
    }
}
