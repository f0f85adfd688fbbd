package org.safelight.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

import java.util.List;

class LongestRowTest {

    @Property(tries = 200)
    void noRowIsLonger(@ForAll @Size(max = 40) @UniqueElements List<Integer> numbers) {
        List<Integer> row = LongestRow.in(numbers).reversed();

        assertThat(row).isSorted();
        assertThat(row.stream().map(numbers::get).toList()).isSorted();
        assertThat(row).hasSize(longest(numbers));
    }

    /** The textbook's way, slow and plain. */
    private static int longest(List<Integer> numbers) {
        int[] ending = new int[numbers.size()];
        int longest = 0;
        for (int i = 0; i < ending.length; i++) {
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i)) {
                    ending[i] = Math.max(ending[i], ending[j]);
                }
            }
            ending[i]++;
            longest = Math.max(longest, ending[i]);
        }
        return longest;
    }
}
