package org.safelight.platform.web;

import org.safelight.platform.json.BareValueModule;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every side's HTTP interface shares. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessLogging.class,
    ProblemAdvice.class,
    ProblemOfLastResort.class,
    ProblemWriter.class,
    RequestIds.class,
    RequestMetrics.class
})
public class WebConventions implements WebMvcConfigurer {

    @Bean
    JsonMapperBuilderCustomizer bareValues() {
        return mapper -> mapper.addModule(new BareValueModule());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new RetiringOperations());
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
