package org.safelight.standalone;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.safelight.command.CommandSide;
import org.safelight.operations.Operations;
import org.safelight.query.QuerySide;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the generated OpenAPI document says beside the operations that it finds in the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    /** Which side answers an operation where the sides are processes of their own. */
    private static final String SIDE = "x-side";

    private static final Map<String, String> SIDES =
            Map.of(
                    CommandSide.class.getPackageName(), "command-side",
                    QuerySide.class.getPackageName(), "query-side");

    private static final String OPERATIONS = Operations.class.getPackageName();

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
                                                .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
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
            if (name.startsWith(OPERATIONS + ".")) {
                operation.addExtension(SIDE, sideByMethod(handler));
            }
            return operation;
        };
    }

    /** Every side answers an operator, so it is the one that the gateway asks by method. */
    private static String sideByMethod(HandlerMethod handler) {
        boolean reads =
                Stream.of(handler.getMethod().getAnnotations())
                        .anyMatch(it -> it.annotationType().getSimpleName().equals("GetMapping"));
        return reads ? "query-side" : "command-side";
    }
}
