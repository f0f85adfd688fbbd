package org.safelight.operations.deadletter;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumId;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes into a register, which can be broken; what is in it is by album. */
@ProcessingGroup(Register.GROUP)
class Register {

    static final String GROUP = "register";

    final Map<String, List<Long>> written = new ConcurrentHashMap<>();
    volatile boolean broken = true;
    volatile String refused = "";

    @EventHandler
    void on(AlbumDeleted event, @SequenceNumber long sequence) {
        write(event.albumId(), sequence);
    }

    @EventHandler
    void on(AlbumRestored event, @SequenceNumber long sequence) {
        write(event.albumId(), sequence);
    }

    private void write(AlbumId album, long sequence) {
        if (broken || refused.equals(album.value())) {
            throw new IllegalStateException("the register is locked");
        }
        written.computeIfAbsent(album.value(), _ -> new CopyOnWriteArrayList<>()).add(sequence);
    }
}
