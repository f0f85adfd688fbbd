package org.safelight.command.register;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
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
    void on(PhotoUploaded event) {
        register.enter(event.photoId(), event.owner(), event.original().key());
    }

    @EventHandler
    void on(PhotoTrashed event, @Timestamp Instant when) {
        register.trash(event.photoId(), when);
    }

    @EventHandler
    void on(PhotoRestored event) {
        register.restore(event.photoId());
    }

    @EventHandler
    void on(PhotoPurged event) {
        register.strike(event.photoId());
    }
}
