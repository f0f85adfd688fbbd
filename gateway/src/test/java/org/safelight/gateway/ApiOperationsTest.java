package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every operation of the interface that was agreed on reaches the side that answers it. */
class ApiOperationsTest {

    private static final Path AGREED = Path.of("../docs/openapi.json");

    private record Operation(String method, String path, String side) {

        String example() {
            return path.replaceAll("\\{[^}]+}", "0a1b2c3d");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsAnsweredByItsSide() {
        Upstream command = Upstream.named("command-side");
        Upstream query = Upstream.named("query-side");
        RunningGateway gateway = RunningGateway.between(command, query);
        return operations().stream()
                .map(
                        operation ->
                                DynamicTest.dynamicTest(
                                        operation.method() + " " + operation.path(),
                                        () -> reachesItsSide(gateway, operation)))
                .onClose(
                        () -> {
                            gateway.close();
                            command.close();
                            query.close();
                        });
    }

    @Test
    void bothSidesHaveOperations() {
        assertThat(operations())
                .extracting(Operation::side)
                .contains("command-side", "query-side")
                .hasSizeGreaterThan(15);
    }

    private static void reachesItsSide(RunningGateway gateway, Operation operation) {
        var answer =
                gateway.send(
                        gateway.request(operation.example())
                                .method(operation.method(), BodyPublishers.noBody()));

        assertThat(answer.body()).isEqualTo(operation.side());
    }

    /** Without {@code x-side} an operation is nobody's, and fails. */
    private static List<Operation> operations() {
        JsonNode paths = JsonMapper.shared().readTree(AGREED.toFile()).get("paths");
        return paths.propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .map(
                                                operation ->
                                                        new Operation(
                                                                operation
                                                                        .getKey()
                                                                        .toUpperCase(Locale.ROOT),
                                                                path.getKey(),
                                                                operation
                                                                        .getValue()
                                                                        .path("x-side")
                                                                        .asString("nobody"))))
                .toList();
    }
}
