package org.safelight.benchmarks.processor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The processor time that a process and those below it have had, by the kernel's clocks, which
 * count nanoseconds of all threads, ended ones too ({@code clock_getcpuclockid}, POSIX.1). What
 * Java tells of processes is counted in hundredths of a second on Linux.
 *
 * @param nanos by process id
 */
public record ProcessorTime(Map<Long, Long> nanos) {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle CLOCK_OF_PROCESS =
            function("clock_getcpuclockid", JAVA_INT, ADDRESS);
    private static final MethodHandle TIME_OF_CLOCK = function("clock_gettime", JAVA_INT, ADDRESS);

    @SuppressWarnings("restricted") // calling into the C library is what it is for
    private static MethodHandle function(
            String name,
            java.lang.foreign.MemoryLayout first,
            java.lang.foreign.MemoryLayout second) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, first, second));
    }

    /** Of a process and those below it until now. */
    public static ProcessorTime of(ProcessHandle process) {
        return of(List.of(process));
    }

    /** Of all of these and those below them until now, each counted once. */
    public static ProcessorTime of(List<ProcessHandle> processes) {
        Map<Long, Long> nanos = new HashMap<>();
        for (ProcessHandle process : processes) {
            nanos.put(process.pid(), nanos(process.pid()));
            process.descendants().forEach(below -> nanos.put(below.pid(), nanos(below.pid())));
        }
        return new ProcessorTime(nanos);
    }

    /** Nanoseconds since an earlier time; of processes that have ended between, nothing. */
    public long since(ProcessorTime earlier) {
        return nanos.entrySet().stream()
                .mapToLong(now -> now.getValue() - earlier.nanos.getOrDefault(now.getKey(), 0L))
                .sum();
    }

    private static long nanos(long pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment clock = arena.allocate(JAVA_INT);
            MemorySegment time = arena.allocate(JAVA_LONG, 2);
            int none = (int) CLOCK_OF_PROCESS.invokeExact((int) pid, clock);
            if (none != 0 || (int) TIME_OF_CLOCK.invokeExact(clock.get(JAVA_INT, 0), time) != 0) {
                return 0;
            }
            return time.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + time.getAtIndex(JAVA_LONG, 1);
        } catch (Throwable e) {
            throw new IllegalStateException("No processor clock of process " + pid, e);
        }
    }
}
