package org.safelight.standalone.example;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The examples that the page {@code /docs/} shows, {@code docs/examples.json}. */
public record Examples(List<Example> examples) {

    private static final String FILE = "static/assets/examples.json";

    /** Reads them from the class path. */
    public static Examples read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return JsonMapper.shared().readValue(file, Examples.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The examples cannot be read", e);
        }
    }

    /** With which status the example of an operation was answered; null where there is none. */
    public @Nullable HttpStatus status(String method, String path) {
        String operation = method + ' ' + path;
        return examples.stream()
                .filter(it -> it.operation().equals(operation))
                .findFirst()
                .map(it -> HttpStatus.resolve(it.answer().status()))
                .orElse(null);
    }
}
