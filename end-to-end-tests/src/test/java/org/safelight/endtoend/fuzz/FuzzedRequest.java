package org.safelight.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request to an operation, of whatever chance has put into it. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record FuzzedRequest(Operation operation, String path, List<String> headers, byte[] body) {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final List<String> TYPES =
            List.of("application/json", "text/plain", "application/xml", "image/jpeg", "x", "*/*");

    /** What any operation may be sent. */
    private static final List<String> HEADERS =
            List.of(
                    "Accept-Language",
                    "Consistency-Token",
                    "Cookie",
                    "If-Modified-Since",
                    "If-None-Match",
                    "If-Range",
                    "Origin",
                    "Range",
                    "Referer",
                    "Sec-Fetch-Site",
                    "User-Agent",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Request-Id",
                    "traceparent");

    private static final int LONGEST_SHOWN = 300;
    private static final int LONGEST_PART = 2_000;

    /** The target is a line's part: what would end it is always encoded. */
    private static final Pattern ENDS_THE_LINE = Pattern.compile("[\\s#]");

    /** A request where so many values of a hundred are strange. */
    static FuzzedRequest of(Operation operation, Values values, int strange) {
        Chance chance = values.chance();
        String path =
                PART.matcher(operation.path())
                        .replaceAll(
                                it ->
                                        Matcher.quoteReplacement(
                                                part(it.group(1), operation, values, strange)));
        List<String> headers = new ArrayList<>();
        var query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            boolean needed = parameter.path("required").asBoolean();
            if (parameter.path("in").asString().equals("path")
                    || (needed ? chance.inPercent(strange / 4) : chance.onceIn(2))) {
                continue;
            }
            String name = parameter.path("name").asString();
            JsonNode value = values.of(name, parameter.path("schema"), operation, strange);
            if (parameter.path("in").asString().equals("query")) {
                append(query, name, value, chance);
            } else {
                headers.addAll(List.of(name, shortened(value.asString("x"))));
            }
        }
        byte[] body = new Body(operation, values, strange).into(headers);
        if (chance.inPercent(strange / 2)) {
            headers.addAll(List.of(chance.oneOf(HEADERS), shortened(naughty(chance))));
        }
        if (chance.inPercent(strange / 8)) {
            headers.addAll(List.of("Accept", chance.oneOf(TYPES)));
        }
        return new FuzzedRequest(operation, path + query, headers, body);
    }

    private static String naughty(Chance chance) {
        return chance.oneOf(NaughtyStrings.all());
    }

    private static String part(String name, Operation operation, Values values, int strange) {
        String text =
                shortened(
                        values.text(
                                name, JsonMapper.shared().createObjectNode(), operation, strange));
        // An address with dots for a part is another one, and so is one with nothing there.
        if (text.matches("\\.*|%2e.*")) {
            return "x" + text;
        }
        return values.chance().onceIn(4) ? raw(text).replaceAll("[?/]", "%2F") : encoded(text);
    }

    private static void append(StringBuilder query, String name, JsonNode value, Chance chance) {
        String text = shortened(value.isContainer() ? value.toString() : value.asString(""));
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(chance.onceIn(4) ? raw(text) : encoded(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String raw(String text) {
        return ENDS_THE_LINE.matcher(text).replaceAll("%20");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_PART));
    }

    Told by(Wire wire, String credential) throws IOException {
        var head =
                new StringBuilder(operation.method())
                        .append(' ')
                        .append(path)
                        .append(" HTTP/1.0\r\nHost: ")
                        .append(wire.address().getAuthority())
                        .append("\r\nContent-Length: ")
                        .append(body.length)
                        .append("\r\n");
        if (!credential.isEmpty()) {
            head.append("Authorization: ").append(credential).append("\r\n");
        }
        for (int i = 0; i < headers.size(); i += 2) {
            head.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
        }
        return wire.send(head.append("\r\n").toString(), body);
    }

    @Override
    public String toString() {
        String sent = new String(body, UTF_8);
        return "%s %s %s %s"
                .formatted(operation.method(), cut(path), cut(headers.toString()), cut(sent));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }
}
