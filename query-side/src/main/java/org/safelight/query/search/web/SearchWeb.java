package org.safelight.query.search.web;

import org.safelight.query.progress.ViewProgress;
import org.safelight.query.web.ReadYourWrites;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Search over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(SearchController.class)
public class SearchWeb {

    /** The name of the search view. */
    public static final String SEARCH = "search";

    @Bean
    WebMvcConfigurer readYourSearchedWrites(@Qualifier(SEARCH) ViewProgress search) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadYourWrites(search, SearchWeb.class.getPackage()));
            }
        };
    }
}
