package org.safelight.benchmarks.views;

import com.sun.management.OperatingSystemMXBean;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.safelight.platform.secret.Keyring;
import org.springframework.context.ConfigurableApplicationContext;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What sealing costs: the same past is written into two logs, in one with words that can be read,
 * and the views are made again from both, in turns. Of each the median of the rounds.
 */
public final class Sealing {

    private static final int ROUNDS = 5;
    private static final String LIBRARY = "library-3-a";
    private static final String SEARCH = "search-a";

    private Sealing() {}

    /** What one round took, in microseconds of processor time for each event. */
    private record Cost(double append, double library, double search) {}

    /** Arguments: an empty folder, and the number of photos. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var past = new Past(Integer.parseInt(arguments[1]));
        Cost[] open = new Cost[ROUNDS];
        Cost[] sealed = new Cost[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            Cost read = cost(folder.resolve("open-" + i), past, false);
            Cost kept = cost(folder.resolve("sealed-" + i), past, true);
            if (i >= 0) { // the round before is to warm up
                open[i] = read;
                sealed[i] = kept;
            }
        }
        System.out.println("\n| CPU µs an event | open | sealed | ratio |\n|---|---:|---:|---:|");
        print("append", median(open, 0), median(sealed, 0));
        print("replay, library", median(open, 1), median(sealed, 1));
        print("replay, search", median(open, 2), median(sealed, 2));
        System.exit(0); // a thread of Axon's lives on
    }

    private static Cost cost(Path folder, Past past, boolean isSealed) throws Exception {
        Files.createDirectories(folder);
        try (ConfigurableApplicationContext context = ReadSide.over(folder)) {
            var views = new Views(context, Fill.VIEWS);
            for (String view : Fill.VIEWS) {
                views.processor(view).shutDown();
            }
            Keyring keys = context.getBean(Keyring.class);
            Ink ink = isSealed ? new Ink(keys.of(Past.OWNER.value())) : Ink.OPEN;
            long before = cpu();
            views.live(past.in(ink));
            double append = (cpu() - before) / 1e3 / views.head();
            return new Cost(append, replay(views, LIBRARY), replay(views, SEARCH));
        }
    }

    private static double replay(Views views, String view) throws InterruptedException {
        StreamingEventProcessor processor = views.processor(view);
        long before = cpu();
        processor.start();
        views.await(view);
        double micros = (cpu() - before) / 1e3 / views.head();
        processor.shutDown();
        return micros;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(Cost[] costs, int which) {
        double[] sorted =
                Arrays.stream(costs)
                        .mapToDouble(
                                it ->
                                        switch (which) {
                                            case 0 -> it.append();
                                            case 1 -> it.library();
                                            default -> it.search();
                                        })
                        .sorted()
                        .toArray();
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double open, double sealed) {
        System.out.printf(
                Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", what, open, sealed, sealed / open);
    }
}
