package org.safelight.endtoend.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** What was answered, as the page shows it and the profile {@code examples} serves it. */
final class Recording {

    private static final Path FILE = Path.of("../docs/examples.json");
    private static final int LONGEST_TEXT = 3_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a client may want to look at; the rest is the same for all answers. */
    private static final List<String> HEADERS =
            List.of(
                    "Content-Type",
                    "Content-Disposition",
                    "Location",
                    "ETag",
                    "Cache-Control",
                    "Command-Id",
                    "Consistency-Token",
                    "Set-Cookie");

    private final ObjectNode file = JSON.createObjectNode();
    private final ArrayNode examples = file.putArray("examples");

    void add(Step step, Reply reply) {
        ObjectNode example = examples.addObject();
        example.put("title", step.title());
        example.put("operation", step.operation());
        example.put("curl", step.command());
        ObjectNode answer = example.putObject("answer");
        answer.put("status", reply.status());
        ObjectNode headers = answer.putObject("headers");
        HEADERS.forEach(name -> reply.header(name).ifPresent(it -> headers.put(name, it)));
        String type = reply.header("Content-Type").orElse("");
        if (reply.json().isPresent()) {
            answer.set("json", reply.json().get());
        } else if (type.startsWith("text/") || type.contains("ndjson")) {
            String text = new String(reply.body(), UTF_8);
            answer.put("text", text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        } else if (reply.body().length > 0) {
            answer.put("bytes", Base64.getEncoder().encodeToString(reply.body()));
        }
    }

    /** Writes it, if that is what was asked for, with addresses as others will have them. */
    void settle(URI service, URI issuer) throws IOException {
        if ("write".equals(System.getProperty("safelight.examples"))) {
            String text =
                    JSON.writeValueAsString(file)
                            .replace(service.toString(), "http://localhost:8080")
                            .replace(issuer.toString(), "https://issuer.example.org/home");
            Files.writeString(FILE, text + "\n");
        }
    }
}
