package org.safelight.query.web;

import org.safelight.query.progress.ViewProgress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The statistics over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(StatisticsController.class)
public class StatisticsWeb {

    /** The name of the statistics view. */
    public static final String STATISTICS = "statistics";

    /** Numbers and photos are shown side by side, so these wait for the library too. */
    @Bean
    WebMvcConfigurer readYourWritesInNumbers(@Qualifier(STATISTICS) ViewProgress statistics) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new ReadYourWrites(statistics, StatisticsWeb.class.getPackage()))
                        .addPathPatterns("/api/v1/timeline", "/api/v1/statistics/**");
            }
        };
    }
}
