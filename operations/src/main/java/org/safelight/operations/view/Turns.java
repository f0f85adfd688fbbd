package org.safelight.operations.view;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Has slots that are being filled handle their batches of events in turns, so that a replay, of
 * however many views, leaves processors of the machine to those who read meanwhile.
 */
final class Turns {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final String TAKEN = Turns.class.getName();

    private final Semaphore free;
    private final Duration longestWait;

    /**
     * So many batches at a time. Whoever has waited for longer goes on without a turn, so that a
     * batch that hangs holds up its own view only.
     */
    Turns(int atATime, Duration longestWait) {
        this.free = new Semaphore(atATime, true);
        this.longestWait = longestWait;
    }

    /** Half of the processors of the machine, but one at least. */
    static Turns forThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Turns(Math.max(1, processors / 2), LONGEST_WAIT);
    }

    /** To stand before what fills a slot; asked before each batch whether it waits for a turn. */
    MessageHandlerInterceptor<EventMessage<?>> of(BooleanSupplier isFilling) {
        return (unit, chain) -> {
            unit.root().getOrComputeResource(TAKEN, _ -> take(unit.root(), isFilling));
            return chain.proceed();
        };
    }

    private boolean take(UnitOfWork<?> batch, BooleanSupplier isFilling) {
        boolean taken = isFilling.getAsBoolean() && isFree();
        if (taken) {
            batch.onCleanup(_ -> free.release());
        }
        return taken;
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
