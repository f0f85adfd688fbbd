package org.safelight.platform.lifetime;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Ends a process that hangs while it starts or stops: it says what every thread was doing, and is
 * gone. Somebody is then told, and may start it again; a process that hangs tells nobody. To be
 * given to an application that is a process of its own.
 */
public final class TimeLimits implements ApplicationListener<ApplicationEvent> {

    private static final Logger log = LoggerFactory.getLogger(TimeLimits.class);

    /**
     * As of internal software errors in sysexits.h; nobody takes it for a stop that was asked for.
     */
    private static final int EXIT_CODE = 70;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("time-limits").daemon().factory());
    private @Nullable ScheduledFuture<?> alarm;
    private @Nullable LifetimeSettings settings;

    @Override
    public synchronized void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationPreparedEvent prepared -> {
                settings = settings(prepared.getApplicationContext().getEnvironment());
                set(settings.startWithin(), "started");
            }
            case ApplicationReadyEvent _, ApplicationFailedEvent _ -> unset();
            case ContextClosedEvent closed when isTheWhole(closed) && settings != null -> {
                unset();
                set(settings.stopWithin(), "stopped");
            }
            default -> {
                // Nothing else takes long.
            }
        }
    }

    private static LifetimeSettings settings(Environment environment) {
        return Binder.get(environment).bindOrCreate("safelight.process", LifetimeSettings.class);
    }

    /** And not the part of it at a management port of its own. */
    private static boolean isTheWhole(ContextClosedEvent closed) {
        return closed.getApplicationContext().getParent() == null;
    }

    private void set(Duration limit, String done) {
        alarm = timer.schedule(() -> end(limit, done), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void unset() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private static void end(Duration limit, String done) {
        log.error("Not {} within {}, so this process ends itself. {}", done, limit, threads());
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue()))
                .collect(Collectors.joining("\n\n", "Its threads:\n\n", "\n"));
    }

    private static String of(Thread thread, StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(frame -> "\n    at " + frame)
                .collect(
                        Collectors.joining(
                                "", "\"" + thread.getName() + "\" " + thread.getState(), ""));
    }
}
