package org.safelight.operations.processor;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.Processor.Held;
import org.safelight.operations.view.Role;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.Slot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The processors of all processes, put together from what each has told. */
public final class Processors {

    /** Whoever has told nothing for longer is not counted on. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ProcessReports reports;
    private final PauseStore pauses;
    private final ServingSlots slots;
    private final StoredPositions positions;
    private final LogHead log;
    private final InstantSource clock;

    Processors(
            ProcessReports reports,
            PauseStore pauses,
            ServingSlots slots,
            StoredPositions positions,
            LogHead log,
            InstantSource clock) {
        this.reports = reports;
        this.pauses = pauses;
        this.slots = slots;
        this.positions = positions;
        this.log = log;
        this.clock = clock;
    }

    private record Told(String process, Instant at, ProcessorReport report) {}

    boolean isPaused(String processor) {
        return pauses.paused().contains(processor);
    }

    /** By this name, or the one that fills the serving slot of the view of this name. */
    public Optional<Processor> find(String name) {
        List<Processor> all = all();
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(it -> name.equals(it.view()))
                                        .filter(it -> it.role() == Role.SERVING)
                                        .findFirst());
    }

    /** By name. */
    public List<Processor> all() {
        Instant now = clock.instant();
        Map<String, List<Told>> told = new TreeMap<>();
        for (ProcessReport each : reports.since(now.minus(REMEMBERED))) {
            for (ProcessorReport report : each.processors()) {
                told.computeIfAbsent(report.name(), name -> new ArrayList<>())
                        .add(new Told(each.process(), each.at(), report));
            }
        }
        Set<String> paused = pauses.paused();
        long head = log.position();
        return told.values().stream().map(it -> together(it, paused, head, now)).toList();
    }

    private Processor together(List<Told> told, Set<String> paused, long head, Instant now) {
        Told latest = told.stream().max(Comparator.comparing(Told::at)).orElseThrow();
        List<Told> fresh = told.stream().filter(it -> it.at().isAfter(now.minus(LATELY))).toList();
        List<Held> held =
                fresh.stream()
                        .flatMap(
                                it ->
                                        it.report().segments().stream()
                                                .map(part -> new Held(it.process(), part)))
                        .sorted(Comparator.comparingInt(it -> it.segment().segment()))
                        .toList();
        ProcessorReport report = latest.report();
        long position = position(report.position(), held);
        long lag = Math.max(0, head - position);
        double rate =
                fresh.stream()
                        .filter(it -> !it.report().segments().isEmpty())
                        .mapToDouble(it -> it.report().eventsPerSecond())
                        .min()
                        .orElse(0);
        return new Processor(
                report.name(),
                report.mode(),
                fresh.stream().anyMatch(it -> it.report().running()),
                paused.contains(report.name()),
                report.view(),
                report.slot(),
                role(report),
                held,
                position,
                lag,
                lag == 0 ? Long.valueOf(0) : seconds(position, now),
                rate,
                left(lag, rate),
                latest.at());
    }

    /** As the holders say, where together they hold everything. */
    private static long position(long stored, List<Held> held) {
        boolean complete =
                held.stream().mapToDouble(it -> 1.0 / (it.segment().mask() + 1)).sum() == 1;
        return complete
                ? Math.max(
                        stored,
                        held.stream().mapToLong(it -> it.segment().position()).min().orElse(-1))
                : stored;
    }

    private @Nullable Role role(ProcessorReport report) {
        @Nullable String view = report.view();
        @Nullable String slot = report.slot();
        return view == null || slot == null ? null : slots.role(view, Slot.ofSuffix(slot));
    }

    private @Nullable Long seconds(long position, Instant now) {
        return log.next(positions.behind(position))
                .map(it -> Math.max(0, Duration.between(it, now).toSeconds()))
                .orElse(null);
    }

    private static @Nullable Long left(long lag, double rate) {
        if (lag == 0) {
            return 0L;
        }
        return rate > 0 ? Long.valueOf((long) Math.ceil(lag / rate)) : null;
    }
}
