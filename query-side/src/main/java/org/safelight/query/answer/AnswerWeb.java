package org.safelight.query.answer;

import com.github.benmanes.caffeine.cache.Ticker;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps answers, as {@link AnswerRule} says. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerSettings.class)
public class AnswerWeb {

    @Bean
    FilterRegistrationBean<AnswerFilter> answerFilter(
            AnswerSettings settings, MeterRegistry registry) {
        var answers = new KeptAnswers(settings.memory().toBytes(), Ticker.systemTicker());
        var filter = new AnswerFilter(answers, new AnswerMetrics(registry));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebMvcConfigurer fromMemory(Editions editions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FromMemory(editions)).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
