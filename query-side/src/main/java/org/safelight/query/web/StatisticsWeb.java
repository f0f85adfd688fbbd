package org.safelight.query.web;

import org.safelight.access.storage.StorageUse;
import org.safelight.contract.statistics.StatisticsQuery.FindStatistics;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.platform.web.Problem;
import org.safelight.query.progress.ViewProgress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.OptionalLong;

/** The statistics over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(StatisticsController.class)
public class StatisticsWeb {

    /** The name of the statistics view. */
    public static final String STATISTICS = "statistics";

    /** Whoever asks how much they may store is told how much they have. */
    @Bean
    StorageUse storageUse(LibraryClient views) {
        return person -> {
            try {
                var own = views.ask(new FindStatistics(person), StatisticsView.class);
                return OptionalLong.of(own.figures().originalBytes());
            } catch (Problem away) {
                return OptionalLong.empty();
            }
        };
    }

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
