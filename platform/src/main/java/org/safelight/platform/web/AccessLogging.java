package org.safelight.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A line for each request, where {@code safelight.access-log} says so; nothing runs otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLogSettings.class)
class AccessLogging {

    /** There, and used, only where it is wanted. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("safelight.access-log")
    static class Wanted implements WebMvcConfigurer {

        private final AccessLines lines = new AccessLines();

        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
            interceptors.addInterceptor(lines);
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> accessLines() {
            return tomcat -> tomcat.addEngineValves(lines);
        }
    }
}
