package org.safelight.standalone.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an operation can be refused: as each of its kind can, and in a few ways of its own. The fuzz
 * test holds the service to it.
 */
@Configuration(proxyBeanMethods = false)
class KnownProblems {

    private static final String PROBLEM = "Problem";

    /** What any request can be answered with: it is unreadable, unknown, too much, too early. */
    private static final List<Integer> OF_ALL = List.of(400, 401, 403, 406, 429, 503);

    private static final List<Integer> OF_BODIES = List.of(413, 415, 422);

    private static final Map<String, List<Integer>> OF_THEIR_OWN =
            Map.ofEntries(
                    Map.entry("DELETE /api/v1/albums/{albumId}/members/{user}", List.of(422)),
                    Map.entry("GET /api/v1/events", List.of(409)),
                    Map.entry("GET /api/v1/photos/{id}/original", List.of(416, 500)),
                    Map.entry("GET /api/v1/photos/{id}/thumbnail", List.of(416, 500)),
                    Map.entry("GET /api/v1/links/{token}/photos/{id}/original", List.of(500)),
                    Map.entry("GET /api/v1/links/{token}/photos/{id}/thumbnail", List.of(500)),
                    Map.entry("GET /api/v1/session/oidc/{registration}", List.of(502)),
                    Map.entry("GET /api/v1/session/oidc/{registration}/callback", List.of(502)),
                    Map.entry("POST /api/v1/account/password-reset", List.of(410)),
                    Map.entry("POST /api/v1/admin/dead-letters/retry", List.of(404)),
                    Map.entry("POST /api/v1/admin/erasures", List.of(404)),
                    Map.entry("POST /api/v1/invitations/accept", List.of(410)),
                    Map.entry("POST /api/v1/photos", List.of(507)),
                    Map.entry("POST /api/v1/photos/download", List.of(404)),
                    Map.entry("POST /api/v1/undo", List.of(404)));

    @Bean
    OpenApiCustomizer knownProblems() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            Described.in(api).forEach(it -> refused(it, api.getComponents()));
        };
    }

    /** Some tell more, in fields that their page under {@code /problems/} names. */
    private static Schema<?> problem() {
        Map<String, Schema<?>> fields =
                Map.of(
                        "type", Shapes.of("string"),
                        "title", Shapes.of("string"),
                        "status", Shapes.of("integer"),
                        "detail", Shapes.of("string"),
                        "instance", Shapes.of("string"));
        Schema<?> problem = Shapes.object(fields, List.of("type", "title", "status", "detail"));
        problem.setAdditionalProperties(true);
        return problem;
    }

    private static void refused(Described described, Components components) {
        Operation operation = described.operation();
        Set<Integer> statuses = new TreeSet<>(OF_ALL);
        if (described.path().contains("{")) {
            statuses.add(404);
        }
        if (described.method() != HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(OF_BODIES);
        }
        if (takes("If-Match", operation)) {
            statuses.add(412);
        }
        statuses.addAll(OF_THEIR_OWN.getOrDefault(described.name(), List.of()));
        for (int status : statuses) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(status),
                            new ApiResponse().$ref(reference(status, components)));
        }
    }

    private static boolean takes(String header, Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> header.equals(it.getName()));
    }

    /** Said once for all operations. */
    private static String reference(int status, Components components) {
        String reason = HttpStatus.valueOf(status).getReasonPhrase();
        String name = HttpStatus.valueOf(status).name().toLowerCase(Locale.ROOT).replace('_', '-');
        Schema<?> schema = Shapes.named(PROBLEM);
        components.addResponses(
                name,
                new ApiResponse()
                        .description(reason)
                        .content(Shapes.content(schema, "application/problem+json")));
        return name;
    }
}
