package org.safelight.standalone.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.safelight.command.CommandSide;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.web.Retiring;
import org.safelight.query.QuerySide;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.List;
import java.util.Map;

/** What the generated OpenAPI document says beside the operations that it finds in the code. */
@Configuration(proxyBeanMethods = false)
// In this order: how a request can be refused depends on its body.
@Import({KnownAnswers.class, KnownRequests.class, KnownProblems.class})
public class ApiDescription {

    static {
        // Parts of a path, though they are records.
        SpringDocUtils.getConfig()
                .addSimpleTypesForParameterObject(AlbumId.class, LinkId.class, PhotoId.class);
    }

    private static final String BASIC = "basic";
    private static final String KEY = "key";
    private static final String SESSION = "session";

    /** Which side answers an operation where the sides are processes of their own. */
    private static final String SIDE = "x-side";

    private static final Map<String, String> SIDES =
            Map.of(
                    CommandSide.class.getPackageName(), "command-side",
                    QuerySide.class.getPackageName(), "query-side");

    /** Whoever begins or ends one changes something, whatever the method. */
    private static final String SESSIONS = "/api/v1/session/";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Safelight").version("v1"))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        BASIC,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme(BASIC))
                                .addSecuritySchemes(
                                        KEY,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.HEADER)
                                                .name("X-API-Key"))
                                .addSecuritySchemes(
                                        SESSION,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.COOKIE)
                                                .name("safelight")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    @Bean
    ModelConverter writtenAsTheyAre() {
        return new WrittenAsTheyAre();
    }

    @Bean
    ModelConverter oneTypeOfEachName() {
        return new OneTypeOfEachName();
    }

    /** What answers without a sign-in says so. */
    @Bean
    OpenApiCustomizer openOperations(ObjectProvider<WayIn> ways) {
        return api -> {
            List<PathPattern> open =
                    ways.stream()
                            .flatMap(way -> way.openPaths().stream())
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList();
            Described.in(api)
                    .filter(it -> isOpen(it.path(), open))
                    .forEach(it -> it.operation().setSecurity(List.of()));
        };
    }

    private static boolean isOpen(String path, List<PathPattern> open) {
        PathContainer place = PathContainer.parsePath(path);
        return open.stream().anyMatch(it -> it.matches(place));
    }

    /** Taken from the package of the controller, so that nobody has to remember to say it. */
    @Bean
    OperationCustomizer side() {
        return (operation, handler) -> {
            String name = handler.getBeanType().getPackageName();
            SIDES.forEach(
                    (side, value) -> {
                        if (name.startsWith(side + ".")) {
                            operation.addExtension(SIDE, value);
                        }
                    });
            return operation;
        };
    }

    /** What will go is marked as such for those who make clients from the description. */
    @Bean
    OperationCustomizer retiring() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(Retiring.class)
                    || handler.getBeanType().isAnnotationPresent(Retiring.class)) {
                operation.setDeprecated(true);
            }
            return operation;
        };
    }

    /** What every side answers, the one does that the gateway asks by method. */
    @Bean
    OpenApiCustomizer sideByMethod() {
        return api ->
                Described.in(api)
                        .filter(it -> !hasSide(it.operation()))
                        .forEach(it -> it.operation().addExtension(SIDE, sideOf(it)));
    }

    private static boolean hasSide(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(SIDE);
    }

    private static String sideOf(Described it) {
        boolean read = it.method() == HttpMethod.GET && !it.path().startsWith(SESSIONS);
        return read ? "query-side" : "command-side";
    }
}
