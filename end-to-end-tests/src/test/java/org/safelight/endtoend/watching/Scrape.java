package org.safelight.endtoend.watching;

import static java.util.stream.Collectors.toSet;

import org.safelight.endtoend.client.Http;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a process tells Prometheus, in its text format. */
record Scrape(List<String> lines) {

    private static final String PATH = "/actuator/prometheus";
    private static final Pattern LABEL = Pattern.compile("=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(Http http) {
        String text = http.get(PATH).expecting(200).text();
        return new Scrape(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** Names with labels, without values. */
    Set<String> series() {
        return lines.stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(toSet());
    }

    /** Names alone. */
    Set<String> names() {
        return series().stream().map(it -> it.replaceFirst("\\{.*", "")).collect(toSet());
    }

    /** Every value of every label. */
    Set<String> labelValues() {
        return series().stream()
                .flatMap(it -> LABEL.matcher(it).results())
                .map(found -> found.group(1))
                .collect(toSet());
    }

    /** The sum over all series of this name that have these labels, {@code type="UploadPhoto"}. */
    double sum(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
