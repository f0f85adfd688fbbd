package org.safelight.thumbnails;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Refusal;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.RecordFailedAttempt;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.thumbnails.command.ThumbnailCommands;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the photos at the other end of the command bus: notes what it is told, or refuses. */
public final class ToldPhotos {

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final List<PhotoCommand> told = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException answer;

    public ToldPhotos() {
        for (Class<?> type :
                List.of(RecordThumbnail.class, RecordFailedAttempt.class, GiveUpThumbnail.class)) {
            var _ = bus.subscribe(type.getName(), this::handle);
        }
    }

    public CommandBus bus() {
        return bus;
    }

    public ThumbnailCommands commands() {
        return new ThumbnailCommands(DefaultCommandGateway.builder().commandBus(bus).build());
    }

    public List<PhotoCommand> told() {
        return told;
    }

    public void refuse(Refusal refusal) {
        fail(new CommandExecutionException("refused", null, refusal));
    }

    public void fail(RuntimeException failure) {
        answer = failure;
    }

    private @Nullable Object handle(CommandMessage<?> command) {
        told.add((PhotoCommand) command.getPayload());
        if (answer != null) {
            throw answer;
        }
        return null;
    }
}
