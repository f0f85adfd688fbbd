package org.safelight.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Off unless an endpoint is set: then no span is made, nothing is added to messages, no thread runs
 * and no connection is opened.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
public class Tracing {

    private static final String NAME = "org.safelight";
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    /** Closing it sends what has not been sent. */
    @Bean(destroyMethod = "close")
    static TraceSource traceSource(
            TraceSettings settings,
            ObjectProvider<SpanExporter> exporter,
            @Value("${spring.application.name:safelight}") String service) {
        return settings.endpoint().isEmpty()
                ? new TraceSource(OpenTelemetry.noop(), () -> {})
                : source(settings, exporter, service);
    }

    private static TraceSource source(
            TraceSettings settings, ObjectProvider<SpanExporter> exporter, String service) {
        SpanExporter receiver =
                exporter.getIfAvailable(
                        () ->
                                OtlpHttpSpanExporter.builder()
                                        .setEndpoint(settings.endpoint())
                                        .build());
        var sdk =
                OpenTelemetrySdk.builder()
                        .setTracerProvider(
                                SdkTracerProvider.builder()
                                        .setResource(
                                                Resource.builder().put(SERVICE, service).build())
                                        .setSampler(
                                                Sampler.parentBased(
                                                        Sampler.traceIdRatioBased(
                                                                settings.share())))
                                        .addSpanProcessor(
                                                BatchSpanProcessor.builder(receiver).build())
                                        .build())
                        .setPropagators(
                                ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                        .build();
        return new TraceSource(sdk, sdk::close);
    }

    /** In the place of Axon's own, which is not off where nobody collects. */
    @Bean
    static SpanFactory spanFactory(TraceSource traces) {
        return traces.isOff()
                ? NoOpSpanFactory.INSTANCE
                : OpenTelemetrySpanFactory.builder()
                        .tracer(traces.telemetry().getTracer(NAME))
                        .contextPropagators(
                                traces.telemetry().getPropagators().getTextMapPropagator())
                        .build();
    }

    @Bean
    static FilterRegistrationBean<RequestSpans> requestSpans(TraceSource traces) {
        var filter =
                new FilterRegistrationBean<>(
                        new RequestSpans(traces.telemetry(), traces.telemetry().getTracer(NAME)));
        filter.setEnabled(!traces.isOff());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
