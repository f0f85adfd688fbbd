package org.safelight.access.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Budgets that are reached only when something is asked of them, as shared ones are. */
record LazyBudgets(BudgetStore behind) implements BudgetStore {

    @Override
    public Bucket open(String name, Bandwidth limit) {
        return (Bucket)
                Proxy.newProxyInstance(
                        Bucket.class.getClassLoader(),
                        new Class<?>[] {Bucket.class},
                        (_, method, arguments) -> {
                            try {
                                return method.invoke(behind.open(name, limit), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
