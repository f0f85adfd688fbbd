package org.safelight.standalone.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.jspecify.annotations.Nullable;
import org.safelight.query.answer.AnswerRule;
import org.safelight.standalone.example.Examples;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Statuses that the code decides on at run time, which no generator finds: those that the examples
 * were answered with, and 304 for whoever has the answer.
 */
@Configuration(proxyBeanMethods = false)
class KnownAnswers {

    private static final String USUAL = "200";

    @Bean
    OpenApiCustomizer statusesOfExamples() {
        return api -> {
            // Only for whoever asks for the description, not at each start.
            Examples examples = Examples.read();
            api.getPaths()
                    .forEach(
                            (path, item) ->
                                    item.readOperationsMap()
                                            .forEach(
                                                    (method, it) ->
                                                            answered(
                                                                    it,
                                                                    examples.status(
                                                                            method.name(), path))));
        };
    }

    private static void answered(Operation operation, @Nullable HttpStatus status) {
        ApiResponses known = operation.getResponses();
        if (status == null || known.containsKey(Integer.toString(status.value()))) {
            return;
        }
        @Nullable ApiResponse usual = known.get(USUAL);
        ApiResponse told = usual == null ? new ApiResponse() : usual;
        told.setDescription(status.getReasonPhrase());
        if (status == HttpStatus.NO_CONTENT) {
            told.setContent(null);
        }
        known.remove(USUAL);
        known.addApiResponse(Integer.toString(status.value()), told);
    }

    /** Who uploads what is known already is told so. */
    @Bean
    OpenApiCustomizer knownUploads() {
        return api -> {
            var photos = Objects.requireNonNull(api.getPaths().get("/api/v1/photos"));
            ApiResponses uploads = photos.getPost().getResponses();
            @Nullable ApiResponse created = uploads.get("201");
            if (created != null) {
                uploads.addApiResponse(
                        USUAL, new ApiResponse().description("OK").content(created.getContent()));
            }
        };
    }

    @Bean
    OpenApiCustomizer unchangedAnswers() {
        return api ->
                Stream.of(AnswerRule.values())
                        .map(rule -> api.getPaths().get(rule.route()))
                        .map(item -> item.readOperationsMap().get(HttpMethod.GET))
                        .forEach(
                                read ->
                                        read.getResponses()
                                                .addApiResponse(
                                                        "304",
                                                        new ApiResponse()
                                                                .description("Not Modified")));
    }
}
