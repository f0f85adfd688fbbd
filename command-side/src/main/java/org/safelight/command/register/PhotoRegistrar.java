package org.safelight.command.register;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;

import java.time.Instant;

/** Keeps the register by what happens. */
@ProcessingGroup(PhotoRegistrar.GROUP)
@DisallowReplay
public final class PhotoRegistrar {

    /** The name of its processor. */
    public static final String GROUP = "photo-register";

    private final PhotoRegister register;

    public PhotoRegistrar(PhotoRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(PhotoUploaded event, @SequenceNumber long sequence) {
        register.enter(
                event.photoId(),
                event.owner(),
                event.original().key(),
                event.original().bytes(),
                sequence);
    }

    @EventHandler
    void on(PhotoTrashed event, @Timestamp Instant when, @SequenceNumber long sequence) {
        register.trash(event.photoId(), when, sequence);
    }

    @EventHandler
    void on(PhotoRestored event, @SequenceNumber long sequence) {
        register.restore(event.photoId(), sequence);
    }

    @EventHandler
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        register.strike(event.photoId(), sequence);
    }
}
