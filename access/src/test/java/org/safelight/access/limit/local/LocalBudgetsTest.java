package org.safelight.access.limit.local;

import org.safelight.access.limit.BudgetStore;
import org.safelight.access.limit.BudgetStoreContract;

class LocalBudgetsTest extends BudgetStoreContract {

    @Override
    protected BudgetStore budgets() {
        return new LocalBudgets(time);
    }
}
