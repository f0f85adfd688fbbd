package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Compose files are what Compose reads, and say only what the processes understand. No engine
 * runs here: whether containers start is not proven by this.
 */
class ComposeTest {

    private static final Compose PLAIN = Compose.at("docker-compose.yml");
    private static final Compose S3 = PLAIN.below(Compose.at("docker-compose.s3.yml"));
    static final List<Compose> FILES = List.of(PLAIN, S3);

    private static final Map<String, Integer> OURS =
            Map.of(
                    "gateway",
                    8080,
                    "command-side",
                    8081,
                    "query-side",
                    8082,
                    "thumbnail-saga",
                    8083);

    /** Read by the JVM, and by the AWS SDK. */
    private static final Set<String> OTHERS =
            Set.of("JAVA_TOOL_OPTIONS", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|TOKEN|SECRET|KEY|_ID)");
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{[A-Z0-9_]+:\\?[^}]+}");
    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9./-]+:[a-z]*-?\\d+\\.\\d+\\.\\d+\\S*");

    @ParameterizedTest
    @FieldSource("FILES")
    void itIsWhatComposeReads(Compose file) throws IOException {
        assertThat(faults(file.json())).isEmpty();
    }

    @Test
    void aMisspeltKeyIsFound() throws IOException {
        ObjectNode wrong = (ObjectNode) PLAIN.json().deepCopy();
        ((ObjectNode) wrong.get("services").get("gateway")).put("mem_limits", "1g");

        assertThat(faults(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void everyVariableOfOurProcessesIsOneTheyRead(Compose file) throws IOException {
        Set<String> known = new HashSet<>(OTHERS);
        known.addAll(settingsInTheGuide());
        Set<String> properties = propertiesOfLibraries();

        assertThat(OURS.keySet())
                .allSatisfy(
                        service ->
                                assertThat(file.environment(service).keySet())
                                        .filteredOn(name -> !known.contains(name))
                                        .filteredOn(name -> !properties.contains(bare(name)))
                                        .isEmpty());
    }

    @Test
    void everyProcessListensWhereTheOthersLookForIt() {
        OURS.forEach(
                (service, port) -> {
                    Map<String, String> environment = PLAIN.environment(service);
                    assertThat(environment)
                            .containsEntry("SERVER_PORT", port.toString())
                            .containsEntry("SERVER_ADDRESS", "0.0.0.0");
                    assertThat(PLAIN.service(service).get("healthcheck").toString())
                            .contains("/dev/tcp/127.0.0.1/" + port + " ")
                            .contains("/actuator/health/readiness");
                });
        assertThat(PLAIN.environment("gateway").get("SAFELIGHT_GATEWAY_COMMAND_SIDE"))
                .contains("http://command-side:8081");
        assertThat(PLAIN.environment("gateway").get("SAFELIGHT_GATEWAY_QUERY_SIDE"))
                .contains("http://query-side:8082");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void onlyTheGatewayIsPublishedAndTheDashboardToThisMachine(Compose file) {
        Map<String, String> published =
                file.serviceNames().stream()
                        .filter(name -> file.service(name).has("ports"))
                        .collect(
                                Collectors.toMap(
                                        name -> name,
                                        name -> file.service(name).get("ports").toString()));

        assertThat(published)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "gateway",
                                "[\"${SAFELIGHT_PUBLISH:-127.0.0.1:8080}:8080\"]",
                                "axon-server",
                                "[\"127.0.0.1:8024:8024\"]"));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void everySecretIsAskedForAndNoneIsWrittenDown(Compose file) {
        for (String service : file.serviceNames()) {
            file.environment(service)
                    .forEach(
                            (name, value) -> {
                                if (SECRET.matcher(name).matches()) {
                                    assertThat(value).as(name).matches(ASKED_FOR);
                                }
                                if (value.contains("@")) {
                                    assertThat(ASKED_FOR.matcher(value).replaceAll("SECRET"))
                                            .as(name)
                                            .contains(":SECRET@");
                                }
                            });
        }
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void everyVariableThatCanBeSetIsInTheGuide(Compose file) {
        Set<String> told =
                new HashSet<>(
                        Page.code(
                                Page.at("docs/operations.md")
                                        .chapter("## The distributed shape")
                                        .text()));

        assertThat(file.variables()).contains("MONGODB_ROOT_PASSWORD").isSubsetOf(told);
    }

    @Test
    void everyImageIsPinned() {
        Stream<String> bases =
                Repository.read(Repository.ROOT.resolve("Dockerfile"))
                        .lines()
                        .filter(line -> line.startsWith("FROM "))
                        .map(line -> line.split(" ", -1)[1]);
        Stream<String> images =
                PLAIN.serviceNames().stream()
                        .map(name -> PLAIN.service(name).get("image").asString());

        assertThat(Stream.concat(bases, images))
                .hasSizeGreaterThan(9)
                .allMatch(i -> PINNED.matcher(i).matches());
    }

    @Test
    void nobodyMayMoreThanTheyNeed() {
        assertThat(PLAIN.serviceNames())
                .allSatisfy(
                        name -> {
                            JsonNode service = PLAIN.service(name);
                            assertThat(service.get("read_only").asBoolean()).isTrue();
                            assertThat(service.get("cap_drop").toString()).isEqualTo("[\"ALL\"]");
                            assertThat(service.has("mem_limit")).isTrue();
                            assertThat(service.get("security_opt").toString())
                                    .contains("no-new-privileges:true");
                        });
        assertThat(PLAIN.json().at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        List<String> mounted =
                PLAIN.serviceNames().stream()
                        .flatMap(name -> PLAIN.service(name).path("volumes").valueStream())
                        .map(JsonNode::asString)
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> volume.split(":", -1)[0])
                        .toList();

        assertThat(mounted)
                .isNotEmpty()
                .allMatch(path -> Files.exists(Repository.ROOT.resolve(path)));
    }

    @Test
    void everyProcessSignsInAsTheUserThatIsMadeForIt() {
        Map<String, String> made = PLAIN.environment("mongodb-init");
        JsonNode roles =
                JsonMapper.shared()
                        .readTree(Repository.ROOT.resolve("deploy/mongodb/roles.json").toFile());
        assertThat(roles.propertyNames()).hasSize(3);
        for (Map.Entry<String, JsonNode> role : roles.properties()) {
            String password = made.get(role.getValue().get("password").asString());
            Map<String, String> environment = PLAIN.environment(role.getKey());
            assertThat(password).matches(ASKED_FOR);
            assertThat(environment)
                    .containsEntry(
                            "SPRING_MONGODB_DATABASE", role.getValue().get("database").asString());
            assertThat(environment.get("SPRING_MONGODB_URI"))
                    .startsWith("mongodb://%s:%s@".formatted(role.getKey(), password))
                    .endsWith("authSource=admin");
        }
    }

    private static List<String> faults(JsonNode file) throws IOException {
        try (InputStream in =
                ComposeTest.class.getResourceAsStream("/compose-spec/compose-spec.json")) {
            ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(in);
            // Names that lead nowhere, to the validator.
            schema.remove(List.of("$schema", "$id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema)
                    .validate(file)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static Set<String> settingsInTheGuide() {
        return Page.at("docs/operations.md")
                .section("## All settings")
                .rows()
                .map(cells -> Page.code(cells.getFirst()).getFirst())
                .collect(Collectors.toSet());
    }

    /** As the libraries' own jars list them. */
    private static Set<String> propertiesOfLibraries() throws IOException {
        Set<String> names = new HashSet<>();
        for (URL metadata :
                Collections.list(
                        ComposeTest.class
                                .getClassLoader()
                                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = metadata.openStream()) {
                JsonMapper.shared()
                        .readTree(in)
                        .get("properties")
                        .valueStream()
                        .forEach(property -> names.add(bare(property.get("name").asString())));
            }
        }
        return names;
    }

    /** Spring Boot does not care how the words of a name are separated. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
