package org.safelight.thumbnails;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.safelight.thumbnails.backlog.ThumbnailBacklog;
import org.safelight.thumbnails.render.OverdueWatch;
import org.safelight.thumbnails.render.RenderQueue;
import org.safelight.thumbnails.renewal.Renewal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.Instant;

/** What an operator watches, and scales thumbnail nodes by. */
@Configuration(proxyBeanMethods = false)
class ThumbnailMetrics {

    @Bean
    MeterBinder thumbnailMeters(
            ThumbnailBacklog backlog, RenderQueue queue, OverdueWatch watch, Renewal renewal) {
        return registry -> {
            Gauge.builder("safelight.thumbnails.outstanding", backlog, ThumbnailBacklog::size)
                    .description("Thumbnails that are not made yet")
                    .register(registry);
            Gauge.builder("safelight.thumbnails.delay", () -> delay(backlog).toSeconds())
                    .description("How long ago the oldest outstanding thumbnail became due")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("safelight.thumbnails.waiting", queue, RenderQueue::waiting)
                    .description("Requests in the queue of this node")
                    .register(registry);
            FunctionCounter.builder("safelight.thumbnails.renewed", renewal, Renewal::count)
                    .description("Thumbnails made anew on this node, by another recipe")
                    .register(registry);
            FunctionCounter.builder("safelight.thumbnails.overdue", watch, OverdueWatch::count)
                    .description("Renders that took longer than they should")
                    .register(registry);
        };
    }

    /** How long a render takes, from the original in its bucket to the photo that knows of it. */
    static Timer renderTime(MeterRegistry registry) {
        return Timer.builder("safelight.thumbnails.rendering")
                .description("From the original in its bucket to the photo that knows of it")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20))
                .register(registry);
    }

    private static Duration delay(ThumbnailBacklog backlog) {
        Instant now = Instant.now();
        Instant due = backlog.oldestDue().orElse(now);
        return due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
    }
}
