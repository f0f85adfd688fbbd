package org.safelight.query.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the longest increasing subsequence by patience sorting, in O(n log n). */
final class LongestRow {

    private LongestRow() {}

    /**
     * The indexes, the last first, of numbers that increase; there is no longer row than theirs.
     */
    static List<Integer> in(List<Integer> numbers) {
        int[] ends = new int[numbers.size()];
        int[] indexes = new int[numbers.size()];
        int[] before = new int[numbers.size()];
        int rows = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int found = Arrays.binarySearch(ends, 0, rows, numbers.get(i));
            int length = found < 0 ? -found - 1 : found;
            ends[length] = numbers.get(i);
            indexes[length] = i;
            before[i] = length == 0 ? -1 : indexes[length - 1];
            rows = Math.max(rows, length + 1);
        }
        List<Integer> row = new ArrayList<>(rows);
        for (int i = rows == 0 ? -1 : indexes[rows - 1]; i >= 0; i = before[i]) {
            row.add(i);
        }
        return row;
    }
}
