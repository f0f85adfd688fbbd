package org.safelight.access.key.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.access.key.Scope;
import org.safelight.access.key.signin.KeyScopes.Demand;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class KeyScopesTest {

    private static final Path AGREED = Path.of("../docs/openapi.json");

    private record Operation(String method, String path) {}

    private static Stream<Operation> operations() {
        return JsonMapper.shared()
                .readTree(AGREED.toFile())
                .get("paths")
                .propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .map(
                                                it ->
                                                        new Operation(
                                                                it.getKey()
                                                                        .toUpperCase(Locale.ROOT),
                                                                path.getKey())));
    }

    private static Optional<Demand> demand(String method, String path) {
        return KeyScopes.of(HttpMethod.valueOf(method), PathContainer.parsePath(path));
    }

    /** A new operation fails here until somebody has thought of what a key needs for it. */
    @TestFactory
    Stream<DynamicTest> everyOperationHasARule() {
        return operations()
                .map(
                        it ->
                                DynamicTest.dynamicTest(
                                        it.method() + " " + it.path(),
                                        () ->
                                                assertThat(demand(it.method(), example(it.path())))
                                                        .isPresent()));
    }

    private static String example(String path) {
        return path.replaceAll("\\{[^}]+}", "0a1b2c3d");
    }

    /** Whatever is called admin is the administrators', and nothing that changes is a read. */
    @Test
    void noRuleIsWiderThanItsOperation() {
        assertThat(operations().filter(it -> it.path().startsWith("/api/v1/admin")))
                .isNotEmpty()
                .allMatch(it -> isOf(it, Scope.ADMIN) || isForPeopleOnly(it));
        assertThat(operations().filter(it -> isOf(it, Scope.READ)))
                .isNotEmpty()
                .allMatch(
                        it ->
                                it.method().equals("GET")
                                        || it.path().equals("/api/v1/photos/check")
                                        || it.path().equals("/api/v1/photos/download"));
    }

    private static boolean isForPeopleOnly(Operation it) {
        return demand(it.method(), example(it.path()))
                .filter(Demand.Person.class::isInstance)
                .isPresent();
    }

    private static boolean isOf(Operation it, Scope scope) {
        return demand(it.method(), example(it.path())).equals(Optional.of(new Demand.Of(scope)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/photos, UPLOAD",
        "GET, /api/v1/photos, READ",
        "HEAD, /api/v1/photos/1/original, READ",
        "PATCH, /api/v1/photos/1, WRITE",
        "DELETE, /api/v1/albums/1/photos/2, WRITE",
        "POST, /api/v1/undo, WRITE",
        "POST, /api/v1/admin/erasures, ADMIN",
        "GET, /api/v1/%61dmin/erasures, ADMIN",
        "GET, /actuator/prometheus, ADMIN"
    })
    void aRequestNeedsItsScope(String method, String path, Scope scope) {
        assertThat(demand(method, path)).contains(new Demand.Of(scope));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/keys",
        "POST, /api/v1/keys",
        "DELETE, /api/v1/keys/0123456789abcdef01234567",
        "GET, /api/v1/%6beys"
    })
    void keysAreOfNoBusinessToKeys(String method, String path) {
        assertThat(demand(method, path)).contains(new Demand.Person());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/accounts",
        "POST, /api/v1/darkroom",
        "GET, /api/v2/photos",
        "PUT, /api/v1/photos",
        "GET, /api/v1/photos/1/",
        "DELETE, /api/v1/admin/erasures",
        "GET, /"
    })
    void whatNobodyHasThoughtOfIsClosed(String method, String path) {
        assertThat(demand(method, path)).isEmpty();
    }
}
