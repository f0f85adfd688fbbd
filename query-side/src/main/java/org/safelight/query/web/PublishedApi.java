package org.safelight.query.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The description of the whole interface, as it was published with this version: a process that
 * holds one side alone could only describe that.
 */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class PublishedApi implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/api/v1/openapi").setViewName("forward:/openapi.json");
    }
}
