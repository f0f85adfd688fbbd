package org.safelight.benchmarks.views;

import com.sun.management.OperatingSystemMXBean;

import org.axonframework.eventhandling.StreamingEventProcessor;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Has one view after the other forget everything and replay the log, with nobody reading: at first
 * one that does nothing with the events.
 */
public final class Replay {

    private static final List<String> VIEWS =
            List.of(ReadSide.NOTHING, "library-3-a", "statistics-a", "search-a");

    private Replay() {}

    /** Arguments: a folder that {@link Fill} has filled, and which views, if not all. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var context = ReadSide.over(Path.of(arguments[0]), ReadSide.NOTHING)) {
            var views = new Views(context, VIEWS);
            views.awaitAll();
            for (String view : VIEWS) {
                views.processor(view).shutDown();
            }
            System.out.printf(Locale.ROOT, "%nReplay of %,d events%n", views.head());
            System.out.println("| View | events/s | CPU µs an event |");
            System.out.println("|---|---:|---:|");
            List<String> chosen = arguments.length == 1 ? VIEWS : List.of(arguments[1].split(","));
            for (String view : chosen) {
                replay(views, view);
            }
        }
        System.exit(0); // a thread of Axon's lives on
    }

    private static void replay(Views views, String view) throws InterruptedException {
        StreamingEventProcessor processor = views.processor(view);
        processor.resetTokens();
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long started = System.nanoTime();
        processor.start();
        views.await(view);
        double seconds = (System.nanoTime() - started) / 1e9;
        double micros = (system.getProcessCpuTime() - cpu) / 1e3;
        processor.shutDown();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.0f |%n",
                view,
                views.head() / seconds,
                micros / views.head());
    }
}
