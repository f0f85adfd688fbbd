package org.safelight.query.web.history;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Two states of one thing, down to the fields that differ; null where a field has no value. */
record Difference(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

    static Difference of(
            Map<String, @Nullable Object> wholeBefore, Map<String, @Nullable Object> wholeAfter) {
        var before = new LinkedHashMap<String, @Nullable Object>();
        var after = new LinkedHashMap<String, @Nullable Object>();
        wholeAfter.forEach(
                (field, value) -> {
                    Object earlier = wholeBefore.get(field);
                    if (!Objects.equals(earlier, value)) {
                        before.put(field, earlier);
                        after.put(field, value);
                    }
                });
        return new Difference(before, after);
    }
}
