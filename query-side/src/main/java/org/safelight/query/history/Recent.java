package org.safelight.query.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.ChangesPage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ObjLongConsumer;

/** Of everything that goes by, the last page of what is older than the page before. */
final class Recent<T> {

    private record Numbered<T>(long sequence, T item) {}

    private final int size;
    private final long below;
    private final Deque<Numbered<T>> last = new ArrayDeque<>();

    Recent(PageRequest page) {
        size = page.size();
        below = ChangesPage.below(page);
    }

    /** Takes note of what happened as the aggregate's event of this number. */
    void add(long sequence, T item) {
        if (sequence < below) {
            last.addFirst(new Numbered<>(sequence, item));
            if (last.size() > size + 1) {
                last.removeLast();
            }
        }
    }

    /** The page, the last first. */
    <P> P page(BiFunction<List<T>, @Nullable String, P> page) {
        List<Numbered<T>> items = last.stream().limit(size).toList();
        @Nullable String next =
                last.size() > size ? ChangesPage.behind(items.getLast().sequence()) : null;
        return page.apply(items.stream().map(Numbered::item).toList(), next);
    }

    /** Says what is kept and with which numbers, the last first; one more than fits on a page. */
    void tell(ObjLongConsumer<T> each) {
        last.forEach(numbered -> each.accept(numbered.item(), numbered.sequence()));
    }
}
