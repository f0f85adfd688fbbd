package org.safelight.command.erasure;

import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.erasure.Ledger.Erasure;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.ErasureCommand.CompleteErasure;
import org.safelight.contract.erasure.LedgerId;
import org.safelight.contract.photo.PhotoCommand.ErasePhoto;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.PersonalSecrets;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out what the ledger says: destroys keys, and removes pictures. Every step may be
 * repeated, and what a crash cuts off, the next round goes on with. Keys that were destroyed before
 * are destroyed again at the start, since a backup may have brought them back.
 */
public final class Erasing {

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);
    private static final Sender ERASER = Sender.of(new UserId(UserId.SYSTEM_PREFIX + "erasure"));
    private static final int PAGE = 500;

    /** A key may be in use for this many times as long as it is remembered, and no longer. */
    private static final int TIMES_THE_MEMORY = 2;

    private final Ledger ledger;
    private final Keyring keys;
    private final PersonalSecrets secrets;
    private final PhotoRegister register;
    private final GroupProgress progress;
    private final CommandSender commands;
    private final InstantSource clock;
    private final Map<Erasure, Instant> destroyedAt = new HashMap<>();
    private boolean repeated;

    Erasing(
            Ledger ledger,
            Keyring keys,
            PersonalSecrets secrets,
            PhotoRegister register,
            GroupProgress progress,
            CommandSender commands,
            InstantSource clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.secrets = secrets;
        this.register = register;
        this.progress = progress;
        this.commands = commands;
        this.clock = clock;
    }

    /** One round. */
    @Scheduled(fixedDelayString = "${safelight.erasure.every:5s}")
    public synchronized void round() {
        List<Erasure> all = ledger.erasures();
        List<Erasure> due = all.stream().filter(it -> !repeated || !it.completed()).toList();
        due.forEach(this::destroyKey);
        repeated = true;
        all.stream().filter(it -> !it.completed()).forEach(this::goOn);
    }

    /** Who comes again after an erasure keeps what they have then. */
    private void destroyKey(Erasure erasure) {
        if (erasure.key() != null) {
            keys.destroy(erasure.key());
        }
        if (!erasure.completed()) {
            secrets.removeAllOf(erasure.owner().value());
        }
        destroyedAt.putIfAbsent(erasure, clock.instant());
    }

    /** Whether the register is complete is asked first: then nothing is missed that came before. */
    private void goOn(Erasure erasure) {
        if (!progress.isComplete()) {
            return;
        }
        boolean any = removePictures(erasure);
        Duration inUse = keys.memory().multipliedBy(TIMES_THE_MEMORY);
        Instant destroyed = destroyedAt.getOrDefault(erasure, Instant.MAX);
        if (!any && destroyed.isBefore(clock.instant().minus(inUse))) {
            commands.send(
                    new CompleteErasure(LedgerId.ONLY, erasure.owner(), erasure.key()), ERASER);
            destroyedAt.remove(erasure);
            log.info("What was sealed with the key {} is erased", erasure.key());
        }
    }

    private boolean removePictures(Erasure erasure) {
        boolean any = false;
        List<PhotoId> page = register.photosOf(erasure.owner(), null, PAGE);
        while (!page.isEmpty()) {
            for (PhotoId photo : page) {
                any |= isRemoved(photo, erasure);
            }
            page = register.photosOf(erasure.owner(), page.getLast(), PAGE);
        }
        return any;
    }

    private boolean isRemoved(PhotoId photo, Erasure erasure) {
        try {
            return commands.send(new ErasePhoto(photo, erasure.key()), ERASER)
                    .result(Boolean.class)
                    .orElse(false);
        } catch (Problem refused) {
            log.warn("Photo {} is not erased yet: {}", photo, refused.getBody().getDetail());
            return true;
        }
    }
}
