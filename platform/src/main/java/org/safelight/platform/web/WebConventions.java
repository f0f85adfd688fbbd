package org.safelight.platform.web;

import org.safelight.platform.json.BareValueModule;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every side's HTTP interface shares. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemOfLastResort.class, ProblemWriter.class})
public class WebConventions {

    @Bean
    JsonMapperBuilderCustomizer bareValues() {
        return mapper -> mapper.addModule(new BareValueModule());
    }
}
