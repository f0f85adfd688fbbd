package org.safelight.command.erasure;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoCommand.ErasePhoto;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;

/**
 * Removes an upload that was on its way while its owner was erased: it was sealed with a key that
 * was there when it set out, and is gone now that it has arrived.
 */
@ProcessingGroup("byte-removal")
@DisallowReplay
public final class LateUploads {

    private static final Sender ERASER = Sender.of(new UserId(UserId.SYSTEM_PREFIX + "erasure"));

    private final OwnerKeys keys;
    private final CommandSender commands;

    LateUploads(OwnerKeys keys, CommandSender commands) {
        this.keys = keys;
        this.commands = commands;
    }

    @EventHandler
    void on(PhotoUploaded event) {
        if (event.fileName() instanceof Sealed<FileName> name
                && keys.find(name.key()) instanceof Destroyed) {
            commands.send(new ErasePhoto(event.photoId(), name.key()), ERASER);
        }
    }
}
