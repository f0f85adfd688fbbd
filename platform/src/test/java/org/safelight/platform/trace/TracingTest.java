package org.safelight.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

class TracingTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Tracing.class);

    @Test
    void unlessSomebodyCollectsThemNoSpansAreMade() {
        context.run(
                it -> {
                    assertThat(it.getBean(SpanFactory.class)).isSameAs(NoOpSpanFactory.INSTANCE);
                    assertThat(it.getBean(FilterRegistrationBean.class).isEnabled()).isFalse();
                    assertThat(Thread.getAllStackTraces().keySet())
                            .noneMatch(thread -> thread.getName().contains("BatchSpanProcessor"));
                });
    }

    @Test
    void whereSomebodyDoesTheyAre() {
        context.withPropertyValues("safelight.traces.endpoint=http://127.0.0.1:1/v1/traces")
                .run(
                        it -> {
                            assertThat(it.getBean(SpanFactory.class))
                                    .isNotSameAs(NoOpSpanFactory.INSTANCE);
                            assertThat(it.getBean(FilterRegistrationBean.class).isEnabled())
                                    .isTrue();
                        });
    }

    @Test
    void whatIsNoAddressOrNoShareIsRefused() {
        context.withPropertyValues("safelight.traces.endpoint=localhost")
                .run(it -> assertThat(it).hasFailed());
        context.withPropertyValues("safelight.traces.share=1.5")
                .run(it -> assertThat(it).hasFailed());
    }
}
