package org.safelight.standalone.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.jspecify.annotations.Nullable;
import org.safelight.query.answer.AnswerRule;
import org.safelight.standalone.example.Example;
import org.safelight.standalone.example.Examples;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the code decides on at run time, which no generator finds: statuses and media types that the
 * examples were answered with, 304 for whoever has the answer, and parts of what is long.
 */
@Configuration(proxyBeanMethods = false)
class KnownAnswers {

    private static final String USUAL = "200";
    private static final String JSON = "application/json";
    private static final String ORIGINAL = "/original";

    @Bean
    OpenApiCustomizer answersOfExamples() {
        return api -> {
            // Only for whoever asks for the description, not at each start.
            for (Example example : Examples.read().examples()) {
                PathItem item = api.getPaths().get(example.path());
                if (item != null) {
                    answered(item.readOperationsMap(), example);
                }
            }
        };
    }

    private static void answered(Map<HttpMethod, Operation> operations, Example example) {
        HttpStatus status = HttpStatus.valueOf(example.answer().status());
        if (status.isError()) {
            return;
        }
        ApiResponses known =
                Objects.requireNonNull(operations.get(HttpMethod.valueOf(example.method())))
                        .getResponses();
        String code = Integer.toString(status.value());
        @Nullable ApiResponse same = known.get(code);
        ApiResponse told = same == null ? anew(known.remove(USUAL), status) : same;
        known.addApiResponse(code, told);
        @Nullable Content content = bytes(example);
        if (content != null || status == HttpStatus.NO_CONTENT) {
            told.setContent(content);
        }
    }

    private static ApiResponse anew(@Nullable ApiResponse usual, HttpStatus status) {
        return (usual == null ? new ApiResponse() : usual).description(status.getReasonPhrase());
    }

    /** Of what is no JSON. The example has one of the formats that an original can have. */
    private static @Nullable Content bytes(Example example) {
        String type = example.answer().headers().getOrDefault("Content-Type", JSON);
        if (type.startsWith(JSON)) {
            return null;
        }
        Schema<?> schema = example.answer().text() == null ? Shapes.bytes() : Shapes.of("string");
        return Shapes.content(schema, example.path().endsWith(ORIGINAL) ? "image/*" : type);
    }

    /** Pictures are sent in parts to whoever asks, but not to strangers. */
    @Bean
    OpenApiCustomizer partsOfBytes() {
        return api ->
                Stream.of("original", "thumbnail")
                        .map(it -> api.getPaths().get("/api/v1/photos/{id}/" + it))
                        .map(item -> item.getGet().getResponses())
                        .forEach(KnownAnswers::inParts);
    }

    private static void inParts(ApiResponses answers) {
        Content whole = Objects.requireNonNull(answers.get(USUAL)).getContent();
        answers.addApiResponse(
                        "206", new ApiResponse().description("Partial Content").content(whole))
                .addApiResponse("304", new ApiResponse().description("Not Modified"));
    }

    /** One file is answered as itself, with another status if it is known; several with theirs. */
    @Bean
    OpenApiCustomizer knownUploads() {
        return api -> {
            Schema<?> one = Shapes.named("UploadResult");
            ApiResponses uploads =
                    Objects.requireNonNull(api.getPaths().get("/api/v1/photos"))
                            .getPost()
                            .getResponses();
            uploads.addApiResponse("201", told("Created", one));
            uploads.addApiResponse(
                    USUAL, told("OK", new Schema<>().anyOf(List.of(one, severalUploads()))));
        };
    }

    private static Schema<?> severalUploads() {
        Map<String, Schema<?>> fields =
                Map.of(
                        "fileName", Shapes.of("string"),
                        "status", Shapes.of("integer"),
                        "problem", Shapes.named("Problem"),
                        "id", Shapes.of("string"),
                        "hash", Shapes.of("string"),
                        "duplicate", Shapes.of("boolean"),
                        "trashed", Shapes.of("boolean"),
                        "revision", Shapes.of("integer"));
        Schema<?> file = Shapes.object(fields, List.of("fileName", "status"));
        return Shapes.object(Map.of("results", Shapes.listOf(file)), List.of("results"));
    }

    private static ApiResponse told(String reason, Schema<?> schema) {
        return new ApiResponse().description(reason).content(Shapes.content(schema, JSON));
    }

    /** Where two methods answer one operation, an answer may be either's, and look like both. */
    @Bean
    OpenApiCustomizer answersOfEither() {
        return api ->
                Described.in(api)
                        .flatMap(it -> it.operation().getResponses().values().stream())
                        .filter(it -> it.getContent() != null)
                        .flatMap(it -> it.getContent().values().stream())
                        .map(MediaType::getSchema)
                        .filter(it -> it != null && it.getOneOf() != null)
                        .forEach(KnownAnswers::either);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void either(Schema schema) {
        schema.setAnyOf(schema.getOneOf());
        schema.setOneOf(null);
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
