package org.safelight.benchmarks.thumbnails;

import java.util.List;
import java.util.Map;

/**
 * One file's figures.
 *
 * @param rounds CPU milliseconds a thumbnail, by peer, one for each round
 */
record Row(String file, String kind, double megapixels, Map<String, List<Double>> rounds) {

    double median(String peer) {
        List<Double> sorted = rounds.getOrDefault(peer, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    double ratio(String peer, String other) {
        return median(peer) / median(other);
    }
}
