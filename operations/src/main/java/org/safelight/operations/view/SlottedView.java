package org.safelight.operations.view;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A view that this process writes and reads, in either slot. A read asks once for its reader, and
 * finishes with that one.
 */
public final class SlottedView<R> implements ConfigurerModule {

    private final String name;
    private final int version;
    private final boolean untouched;
    private final ServingSlots pointers;
    private final Map<Slot, FedSlot<R>> slots;

    /**
     * A view, known to the pointers from now on.
     *
     * @param version of the projection: another number with everything that it writes otherwise
     * @param untouched whether nothing was ever written into the first slot
     */
    public SlottedView(
            String name,
            int version,
            boolean untouched,
            ServingSlots pointers,
            Map<Slot, FedSlot<R>> slots) {
        this.name = name;
        this.version = version;
        this.untouched = untouched;
        this.pointers = pointers;
        this.slots = Map.copyOf(slots);
        pointers.know(this);
    }

    public String name() {
        return name;
    }

    int version() {
        return version;
    }

    boolean isUntouched() {
        return untouched;
    }

    /** The reader for one read. */
    public R reader() {
        return slot(pointers.of(name).serving()).reader();
    }

    /**
     * The last event that a read which begins now is sure to show. While the view is about to
     * switch, both slots must show it.
     */
    public long position() {
        ViewState state = pointers.of(name);
        long serving = position(state.serving());
        @Nullable Slot next = state.next();
        return next == null ? serving : Math.min(serving, position(next));
    }

    /**
     * What a read that begins now is made from: the slot, and how far it is. The text is another
     * one as soon as the view shows one event more.
     */
    public String edition() {
        Slot serving = pointers.of(name).serving();
        return serving.of(name) + '@' + position(serving);
    }

    long position(Slot slot) {
        return slot(slot).position().getAsLong();
    }

    private FedSlot<R> slot(Slot slot) {
        FedSlot<R> fed = slots.get(slot);
        if (fed == null) {
            throw new IllegalStateException(name + " has no slot " + slot);
        }
        return fed;
    }

    @Override
    public void configureModule(Configurer configurer) {
        slots.forEach(
                (slot, fed) -> {
                    fed.feed().configureModule(configurer);
                    configurer
                            .eventProcessing()
                            .registerHandlerInterceptor(
                                    slot.of(name), _ -> pointers.turns(new SlotName(name, slot)));
                });
    }
}
