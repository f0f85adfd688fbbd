package org.safelight.standalone.docs;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Compose file, anchors resolved and variables not. */
record Compose(JsonNode json, String text) {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    static Compose at(String path) {
        String text = Repository.read(Repository.ROOT.resolve(path));
        return new Compose(JSON.valueToTree(new Yaml().<Object>load(text)), text);
    }

    /** This file with another one laid over it: maps are merged, everything else is replaced. */
    Compose below(Compose overlay) {
        Object merged =
                merge(
                        JSON.convertValue(json, Object.class),
                        JSON.convertValue(overlay.json, Object.class));
        return new Compose(JSON.valueToTree(merged), text + overlay.text);
    }

    JsonNode service(String name) {
        return json.get("services").get(name);
    }

    List<String> serviceNames() {
        return new ArrayList<>(json.get("services").propertyNames());
    }

    Map<String, String> environment(String service) {
        return service(service)
                .path("environment")
                .propertyStream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, variable -> variable.getValue().asString("")));
    }

    /** What whoever starts it can or must set. */
    Set<String> variables() {
        Stream<String> named =
                VARIABLE.matcher(text).results().map((MatchResult found) -> found.group(1));
        // A name without a value is passed on from outside.
        Stream<String> passedOn =
                serviceNames().stream()
                        .flatMap(name -> service(name).path("environment").propertyStream())
                        .filter(variable -> variable.getValue().isNull())
                        .map(Map.Entry::getKey);
        return Stream.concat(named, passedOn).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object merge(Object below, Object above) {
        if (!(below instanceof Map<?, ?> lower) || !(above instanceof Map<?, ?> upper)) {
            return above;
        }
        Map<Object, Object> merged = new LinkedHashMap<>(lower);
        upper.forEach(
                (key, value) ->
                        merged.put(
                                key,
                                lower.containsKey(key) ? merge(lower.get(key), value) : value));
        return merged;
    }
}
