package org.safelight.operations.view;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.safelight.operations.view.SlotState.Stage;
import org.safelight.platform.axon.gate.ProcessorCondition;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which slot of each view of this process serves, at hand for every read. What others have changed
 * is known here after a {@link #refresh()}, that is, within a second.
 */
public final class ServingSlots implements ProcessorCondition {

    /** Of views that were filled before versions were noted. */
    static final int FIRST_VERSION = 1;

    private final ViewStateStore store;
    private final ViewSettings settings;
    private final InstantSource clock;
    private final Turns turns = Turns.forThisMachine();
    private final Map<String, SlottedView<?>> views = new ConcurrentHashMap<>();
    private final Map<String, ViewState> known = new ConcurrentHashMap<>();

    public ServingSlots(ViewStateStore store, ViewSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    void know(SlottedView<?> view) {
        views.put(view.name(), view);
    }

    Collection<SlottedView<?>> views() {
        return List.copyOf(views.values());
    }

    Optional<SlottedView<?>> view(String name) {
        return Optional.ofNullable(views.get(name));
    }

    /** Where a processor of this process writes, if it fills a slot. */
    public Optional<SlotName> slotOf(String processor) {
        return views.keySet().stream()
                .flatMap(view -> SlotName.all(view).stream())
                .filter(slot -> slot.processor().equals(processor))
                .findFirst();
    }

    /** The last event that a slot of a view of this process shows, -1 where there is none. */
    public long position(SlotName slot) {
        return view(slot.view()).orElseThrow().position(slot.slot());
    }

    /** The state of a view of this process, as it was last seen. */
    public ViewState of(String view) {
        return known.computeIfAbsent(view, this::load);
    }

    /** Sees what other processes have changed. */
    public void refresh() {
        views.keySet().forEach(view -> known.put(view, load(view)));
    }

    /** What a slot of a view, of whatever process, is for at this moment. */
    public Role role(String view, Slot slot) {
        Optional<ViewState> found = store.find(view);
        if (found.isEmpty()) {
            return slot == Slot.A ? Role.SERVING : Role.RESTING;
        }
        ViewState state = found.get();
        if (state.serving() == slot) {
            return Role.SERVING;
        }
        return switch (state.slot(slot).stage()) {
            case RESETTING, FILLING -> Role.FILLING;
            case EMPTY -> Role.RESTING;
            case FILLED -> isKept(state) ? Role.STANDBY : Role.RESTING;
        };
    }

    /** Whether a process may still go back to the idle slot, as far as time is concerned. */
    boolean isKept(ViewState state) {
        return state.slot(state.idle()).stage() == Stage.FILLED
                && clock.instant().isBefore(state.switchedAt().plus(settings.kept()));
    }

    /** Whether reads may still be going on in the idle slot. */
    boolean isInGrace(ViewState state) {
        return clock.instant().isBefore(state.switchedAt().plus(settings.grace()));
    }

    /** Writes the next state. False if somebody else was faster; then theirs is known here. */
    boolean change(ViewState state) {
        boolean written = store.write(state);
        known.put(state.view(), written ? state : load(state.view()));
        return written;
    }

    ViewState switched(ViewState state) {
        return state.switched(clock.instant());
    }

    private ViewState load(String view) {
        return store.find(view).orElseGet(() -> begin(view));
    }

    private ViewState begin(String name) {
        SlottedView<?> view = view(name).orElseThrow();
        var first = ViewState.first(name, view.isUntouched() ? view.version() : FIRST_VERSION);
        return store.write(first) ? first : store.find(name).orElseThrow();
    }

    /** What has the slots that are being filled here take turns. */
    MessageHandlerInterceptor<EventMessage<?>> turns(SlotName name) {
        return turns.of(() -> of(name.view()).slot(name.slot()).stage() == Stage.FILLING);
    }

    /** A processor may fill a slot whose version it is not too old for. */
    @Override
    public boolean mayWork(String processor) {
        Optional<SlotName> written = slotOf(processor);
        return written.isEmpty() || mayFill(written.get());
    }

    private boolean mayFill(SlotName name) {
        ViewState state = of(name.view());
        SlotState slot = state.slot(name.slot());
        boolean isWanted =
                name.slot() == state.serving() || slot.stage() == Stage.FILLING || isKept(state);
        return isWanted && view(name.view()).orElseThrow().version() >= slot.version();
    }
}
