package org.safelight.platform.web;

import org.safelight.platform.json.BareValueModule;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;

/** What every side's HTTP interface shares. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessLogging.class,
    ProblemAdvice.class,
    ProblemOfLastResort.class,
    ProblemWriter.class,
    ProblemsOfTheServer.class,
    RequestIds.class,
    RequestMetrics.class
})
public class WebConventions implements WebMvcConfigurer {

    /** Bytes for each connection. */
    private static final String ROOM_TO_WRITE = "16384";

    @Bean
    JsonMapperBuilderCustomizer bareValues() {
        return mapper -> mapper.addModule(new BareValueModule());
    }

    @Bean
    WebMvcRegistrations quickMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMapping();
            }
        };
    }

    /** Headers and a thumbnail go out at once; with half the room, most took two writes. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> roomForAThumbnail() {
        return server ->
                server.addConnectorCustomizers(
                        connector ->
                                connector.setProperty("socket.appWriteBufSize", ROOM_TO_WRITE));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new RetiringOperations());
    }

    /**
     * An {@code Accept} that cannot be read is as good as none: RFC 9110, 12.5.1. Otherwise not
     * even problems could be told.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        var header = new HeaderContentNegotiationStrategy();
        negotiation.strategies(
                List.of(
                        request -> {
                            try {
                                return header.resolveMediaTypes(request);
                            } catch (HttpMediaTypeNotAcceptableException unreadable) {
                                return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
                            }
                        }));
    }

    /** A problem's type leads to the place on one page that explains it. */
    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/admin/").setViewName("forward:/admin/index.html");
        pages.addRedirectViewController("/admin", "/admin/").setStatusCode(HttpStatus.FOUND);
        pages.addViewController("/docs/").setViewName("forward:/docs/index.html");
        pages.addRedirectViewController("/docs", "/docs/").setStatusCode(HttpStatus.FOUND);
        pages.addViewController("/problems/").setViewName("forward:/problems/index.html");
        pages.addRedirectViewController("/problems/{name:[a-z0-9-]+}", "/problems/#{name}")
                .setStatusCode(HttpStatus.FOUND);
    }
}
