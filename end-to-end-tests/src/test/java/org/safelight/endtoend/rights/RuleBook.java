package org.safelight.endtoend.rights;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** The rules, and the operations that there must be one for. */
final class RuleBook {

    private static final Path AGREED = Path.of("../docs/openapi.json");

    private RuleBook() {}

    static List<Rule> rules() {
        try (var file = RuleBook.class.getResourceAsStream("rules.txt")) {
            String text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rule::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and path of each operation that the interface describes. */
    static List<String> operations() {
        return operations(described -> true);
    }

    /** Those that the description calls open to everybody. */
    static List<String> openOperations() {
        return operations(it -> it.path("security").isArray() && it.path("security").isEmpty());
    }

    private static List<String> operations(Predicate<JsonNode> which) {
        return JsonMapper.shared()
                .readTree(AGREED.toFile())
                .path("paths")
                .propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .filter(it -> which.test(it.getValue()))
                                        .map(
                                                it ->
                                                        it.getKey().toUpperCase(Locale.ROOT)
                                                                + " "
                                                                + path.getKey()))
                .toList();
    }
}
