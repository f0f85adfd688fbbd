package org.safelight.platform.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

/** Lets the server answer with problems where it answers by itself. */
@Configuration(proxyBeanMethods = false)
class ProblemsOfTheServer {

    /** Behind the one of Spring Boot, so that it is asked first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(JsonMapper json) {
        return server ->
                server.addContextCustomizers(
                        context ->
                                context.getParent().getPipeline().addValve(new ProblemValve(json)));
    }
}
