package org.safelight.standalone.web;

import com.fasterxml.jackson.core.type.TypeReference;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bodies that controllers read field by field or byte by byte, {@code bodies.json}. */
@Configuration(proxyBeanMethods = false)
class KnownRequests {

    @Bean
    OpenApiCustomizer knownBodies() {
        return api -> {
            Map<String, Schema<?>> bodies = read();
            Described.in(api).forEach(it -> take(it.operation(), bodies.get(it.name())));
            Objects.requireNonNull(api.getPaths().get("/api/v1/photos"))
                    .getPost()
                    .setRequestBody(upload());
        };
    }

    private static Map<String, Schema<?>> read() {
        try (InputStream file =
                new ClassPathResource("bodies.json", KnownRequests.class).getInputStream()) {
            return Json31.mapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Operation operation, @Nullable Schema<?> body) {
        if (body != null) {
            operation.getRequestBody().getContent().values().forEach(it -> it.setSchema(body));
        }
    }

    /** A form with one file or many, or a picture as it is. */
    private static RequestBody upload() {
        Schema<?> bytes = Shapes.bytes();
        Schema<?> form = Shapes.object(Map.of("file", Shapes.listOf(bytes)), List.of());
        Content content = Shapes.content(form, "multipart/form-data");
        content.putAll(Shapes.content(bytes, "image/*", "application/octet-stream"));
        return new RequestBody().required(true).content(content);
    }
}
