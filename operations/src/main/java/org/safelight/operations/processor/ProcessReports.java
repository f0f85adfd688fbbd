package org.safelight.operations.processor;

import java.time.Instant;
import java.util.List;

/** Where processes tell what they do, for all to read. */
public interface ProcessReports {

    /** In the place of what the same process told before. */
    void tell(ProcessReport report);

    /** The last report of every process, by its name, except those before this instant. */
    List<ProcessReport> since(Instant instant);

    /** Takes back what a process has told, since it ends. */
    void leave(String process);
}
