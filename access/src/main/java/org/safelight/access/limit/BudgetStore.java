package org.safelight.access.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

/** Where budgets are kept, in the memory of one process or shared by several. */
@FunctionalInterface
public interface BudgetStore {

    /**
     * The budget of this name, full where there is none yet. What is kept shared is reached only
     * when something is asked of it, and throws then where it cannot be reached.
     */
    Bucket open(String name, Bandwidth limit);
}
