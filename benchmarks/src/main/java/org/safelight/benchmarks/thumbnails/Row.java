package org.safelight.benchmarks.thumbnails;

import java.util.List;
import java.util.Map;

/**
 * One file's figures.
 *
 * @param rounds CPU milliseconds a thumbnail, by peer, one for each round
 * @param allocated bytes a thumbnail that ours allocated, in the last round
 */
record Row(
        String file,
        String kind,
        double megapixels,
        Map<String, List<Double>> rounds,
        double allocated) {

    double median(String peer) {
        List<Double> sorted = rounds.getOrDefault(peer, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** The medians on a line, for those who wait. */
    String summary() {
        var line = new StringBuilder(file);
        for (String peer : rounds.keySet()) {
            line.append("  %s %.1f".formatted(peer, median(peer)));
        }
        return line.toString();
    }

    double ratio(String peer, String other) {
        return median(peer) / median(other);
    }
}
