package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.safelight.standalone.architecture.OurCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        return settings(type.getAnnotation(ConfigurationProperties.class).value(), type);
    }

    private static Map<String, String> settings(String prefix, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
        Map<String, String> settings = new TreeMap<>();
        for (int i = 0; i < components.length; i++) {
            String name = prefix + "." + components[i].getName();
            Class<?> inner = components[i].getType();
            if (inner.isRecord()) {
                settings.putAll(settings(name, inner));
            } else if (inner == Map.class) {
                settings.putAll(settings(name + ".<name>", valuesOf(components[i])));
            } else {
                settings.put(variable(name), defaultOf(parameters[i]));
            }
        }
        return settings;
    }

    /** Settings of which there are as many as somebody gives names. */
    private static Class<?> valuesOf(RecordComponent map) {
        var type = (ParameterizedType) map.getGenericType();
        return (Class<?>) type.getActualTypeArguments()[1];
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
