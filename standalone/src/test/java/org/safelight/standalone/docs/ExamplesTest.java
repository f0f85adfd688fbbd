package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every operation of the interface has its example, and what the examples were answered is what the
 * description says. That the commands really are answered so, a test over HTTP shows.
 */
class ExamplesTest {

    private static final JsonNode DESCRIPTION = json("docs/openapi.json");
    private static final JsonNode RECORDED = json("docs/examples.json").path("examples");

    private static JsonNode json(String file) {
        return JsonMapper.shared().readTree(Repository.read(Repository.ROOT.resolve(file)));
    }

    /** A block of the file of commands: title, operation with status, command. */
    private static List<List<String>> written() {
        String file = Repository.read(Repository.ROOT.resolve("docs/examples.txt"));
        return Arrays.stream(file.strip().split("\n\n"))
                .skip(1)
                .map(block -> block.lines().toList())
                .filter(lines -> !lines.get(1).startsWith("step "))
                .toList();
    }

    private static Stream<String> operations() {
        return DESCRIPTION.path("paths").propertyStream().flatMap(ExamplesTest::operations);
    }

    private static Stream<String> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .map(it -> it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
    }

    @Test
    void everyOperationHasOneExampleAndNoExampleIsOfAnotherOne() {
        assertThat(written().stream().map(lines -> withoutStatus(lines.get(1))))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(operations().toList());
    }

    private static String withoutStatus(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    @Test
    void whatIsShownIsWhatIsRun() {
        assertThat(RECORDED.valueStream().map(ExamplesTest::asWritten))
                .as("run ExamplesTest of end-to-end-tests with -Dsafelight.examples=write")
                .isEqualTo(written().stream().map(lines -> lines.subList(0, 3)).toList());
    }

    private static List<String> asWritten(JsonNode example) {
        String status = example.path("answer").path("status").asString();
        return List.of(
                example.path("title").asString(),
                example.path("operation").asString() + " " + status,
                example.path("curl").asString());
    }

    static Stream<JsonNode> recorded() {
        return RECORDED.valueStream();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void theAnswerIsOneThatTheDescriptionKnows(JsonNode example) {
        JsonNode answer = example.path("answer");
        JsonNode described = responses(example).path(answer.path("status").asString());

        assertThat(described.isObject()).as(example.path("operation").asString()).isTrue();
        if (answer.has("json")) {
            assertThat(faults(schema(described), answer.path("json")))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @Test
    void anAnswerOfAnotherShapeIsFound() {
        JsonNode upload = responses("/api/v1/albums", "post").path("201");
        var wrong = JsonMapper.shared().readTree("{\"id\": {\"value\": \"x\"}}");

        assertThat(faults(schema(upload), wrong)).isNotEmpty();
    }

    /** Problems are described once for all operations. */
    private static JsonNode schema(JsonNode described) {
        String shared = described.path("$ref").asString("#").substring(1);
        JsonNode answer = shared.isEmpty() ? described : DESCRIPTION.at(shared);
        return answer.path("content").valueStream().findFirst().orElseThrow().path("schema");
    }

    private static JsonNode responses(JsonNode example) {
        String operation = example.path("operation").asString();
        int space = operation.indexOf(' ');
        return responses(
                operation.substring(space + 1),
                operation.substring(0, space).toLowerCase(Locale.ROOT));
    }

    private static JsonNode responses(String path, String method) {
        return DESCRIPTION.path("paths").path(path).path(method).path("responses");
    }

    private static List<?> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        schema.propertyStream().forEach(it -> whole.set(it.getKey(), it.getValue()));
        whole.set("components", DESCRIPTION.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(body);
    }
}
