package org.safelight.operations.processor;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Reports of the one process that there is; it remembers them itself. */
public final class OwnReports implements ProcessReports {

    private final ConcurrentSkipListMap<String, ProcessReport> told = new ConcurrentSkipListMap<>();

    @Override
    public void tell(ProcessReport report) {
        told.put(report.process(), report);
    }

    @Override
    public List<ProcessReport> since(Instant instant) {
        return told.values().stream().filter(it -> !it.at().isBefore(instant)).toList();
    }

    @Override
    public void leave(String process) {
        told.remove(process);
    }
}
