package org.safelight.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a request brings beside its address. */
record Body(Operation operation, Values values, int strange) {

    private static final String BOUNDARY = "a-boundary-of-this-test";

    /** What is no JSON, or more of it than anybody sends. */
    private static final List<String> BROKEN =
            List.of(
                    "{",
                    "{\"a\":",
                    "[".repeat(5_000),
                    "{\"a\":".repeat(3_000),
                    "\uFEFF{}",
                    "{\"a\": 1e99999999}",
                    "{\"a\": " + "9".repeat(3_000) + "}",
                    "{\"a\": NaN}",
                    "{} {}",
                    "\"\\uD800\"",
                    "null",
                    "");

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json;charset=UTF-16",
                    "application/x-www-form-urlencoded",
                    "text/plain",
                    "application/xml",
                    "multipart/form-data",
                    "image/jpeg",
                    "x",
                    "*/*");

    /** The bytes; their type becomes a header. */
    byte[] into(List<String> headers) {
        Chance chance = values.chance();
        if (operation.bodies().isEmpty() || chance.inPercent(strange / 10)) {
            return new byte[0];
        }
        Map.Entry<String, JsonNode> described = chance.oneOf(operation.bodies());
        String type = described.getKey();
        boolean json = type.endsWith("json");
        boolean form = type.startsWith("multipart");
        byte[] bytes = json ? json(described.getValue()) : form ? form(picture()) : picture();
        String sent =
                form ? type + "; boundary=" + BOUNDARY : type.replace("image/*", "image/jpeg");
        headers.addAll(
                List.of(
                        "Content-Type",
                        chance.inPercent(strange / 8) ? chance.oneOf(TYPES) : sent));
        return bytes;
    }

    private byte[] json(JsonNode schema) {
        Chance chance = values.chance();
        String text =
                chance.inPercent(strange / 8)
                        ? chance.oneOf(BROKEN)
                        : values.written(values.of("", schema, operation, strange));
        return text.getBytes(UTF_8);
    }

    /** A photo, one that was cut off, or none. */
    private byte[] picture() {
        Chance chance = values.chance();
        if (!chance.inPercent(strange)) {
            return Pictures.any().bytes();
        }
        byte[] whole = Pictures.any().bytes();
        return chance.onceIn(2)
                ? Arrays.copyOf(whole, chance.below(whole.length))
                : chance.oneOf(NaughtyStrings.all()).getBytes(UTF_8);
    }

    private byte[] form(byte[] file) {
        Chance chance = values.chance();
        boolean odd = chance.inPercent(strange);
        String name = odd ? chance.oneOf(NaughtyStrings.all()) : "lake.jpg";
        String field = chance.inPercent(strange / 4) ? chance.oneOf(NaughtyStrings.all()) : "file";
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, field, name);
        String end = chance.inPercent(strange / 4) ? "" : "\r\n--" + BOUNDARY + "--\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(UTF_8));
        all.writeBytes(file);
        all.writeBytes(end.getBytes(UTF_8));
        return all.toByteArray();
    }
}
