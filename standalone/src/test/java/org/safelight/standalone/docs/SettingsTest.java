package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.safelight.standalone.architecture.OurCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of settings say what the code reads, and with which defaults. */
class SettingsTest {

    /** Read by Spring itself, or where no default can be told. */
    private static final List<String> NOT_OURS =
            List.of("SERVER_PORT", "SERVER_ADDRESS", "SAFELIGHT_ADMIN_PASSWORD");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(safelight\\.[a-z.-]+):([^}]+)}");

    @Test
    void theOperationsGuideHasEverySettingWithItsDefault() {
        Map<String, String> told = table("docs/operations.md", "## All settings");

        assertThat(told).containsKeys(NOT_OURS.toArray(String[]::new));
        told.keySet().removeAll(NOT_OURS);
        assertThat(told).isEqualTo(settings());
    }

    @Test
    void theReadmeRepeatsSomeOfThem() {
        assertThat(table("docs/operations.md", "## All settings"))
                .containsAllEntriesOf(table("README.md", "## Configuration"));
    }

    private static Map<String, String> table(String page, String heading) {
        return Page.at(page)
                .section(heading)
                .rows()
                .collect(
                        Collectors.toMap(
                                cells -> Page.code(cells.get(0)).getFirst(),
                                cells -> cells.get(1).replace("`", ""),
                                (_, twice) -> twice,
                                TreeMap::new));
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        OurCode.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(JavaClass::reflect)
                .forEach(type -> settings.putAll(settings(type)));
        Repository.mainSources().stream()
                .flatMap(file -> PLACEHOLDER.matcher(Repository.read(file)).results())
                .forEach(found -> settings.put(variable(found.group(1)), found.group(2)));
        return settings;
    }

    private static Map<String, String> settings(Class<?> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        RecordComponent[] components = type.getRecordComponents();
        Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
        return IntStream.range(0, components.length)
                .boxed()
                .collect(
                        Collectors.toMap(
                                i -> variable(prefix + "." + components[i].getName()),
                                i -> defaultOf(parameters[i])));
    }

    /** As Spring Boot maps the environment: {@code safelight.fullName} is SAFELIGHT_FULL_NAME. */
    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replace('.', '_')
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }

    private static String defaultOf(Parameter parameter) {
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        return value == null ? "" : String.join(",", Arrays.asList(value.value()));
    }
}
