package org.safelight.standalone.web;

import org.safelight.standalone.example.Examples;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What runs under the profile {@code examples}: no accounts, no log and no buckets, only a web
 * server that answers each operation with its example.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import(ExampleController.class)
public class ExampleService implements WebMvcConfigurer {

    /** The profile. */
    public static final String PROFILE = "examples";

    @Bean
    Examples examples() {
        return Examples.read();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/docs/").setViewName("forward:/docs/index.html");
        pages.addViewController("/problems/").setViewName("forward:/problems/index.html");
        pages.addRedirectViewController("/", "/docs/");
    }
}
