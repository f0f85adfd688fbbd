package org.safelight.query.damage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.operations.damage.DamagedOriginals;
import org.safelight.operations.damage.DamagedOriginals.Condition;
import org.safelight.operations.damage.DamagedOriginals.Examination;
import org.safelight.query.bytes.Losses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Has lost thumbnails made again from their originals, and tells operators of lost originals. Where
 * a thumbnail does not become whole in half a minute, its original is suspected too.
 */
public final class Mending implements Losses {

    private static final Logger log = LoggerFactory.getLogger(Mending.class);
    private static final MetaData SIGNED =
            MetaData.with(MessageMetadata.ACTOR, UserId.SYSTEM_PREFIX + "thumbnails");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final long ANSWER_SECONDS = 5;

    private final CommandGateway commands;
    private final DamagedOriginals damaged;
    private final Examination examination;
    private final InstantSource clock;
    private final Counter originals;
    private final Counter thumbnails;
    private final Cache<ObjectKey, Instant> firstAsked = remembering();
    private final Cache<ObjectKey, Boolean> suspected = remembering();

    public Mending(
            CommandGateway commands,
            DamagedOriginals damaged,
            Examination examination,
            MeterRegistry registry,
            InstantSource clock) {
        this.commands = commands;
        this.damaged = damaged;
        this.examination = examination;
        this.clock = clock;
        originals = counter(registry, "original");
        thumbnails = counter(registry, "thumbnail");
    }

    private static <T> Cache<ObjectKey, T> remembering() {
        return Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    private static Counter counter(MeterRegistry registry, String kind) {
        return Counter.builder("safelight.objects.withheld")
                .description("Stored bytes that were not given, since they are damaged or lost")
                .tag("kind", kind)
                .register(registry);
    }

    @Override
    public void original(UserId owner, PhotoId photo, Original original) {
        originals.increment();
        note(owner, photo, original);
    }

    private void note(UserId owner, PhotoId photo, Original original) {
        try {
            damaged.found(owner, photo, original);
        } catch (RuntimeException e) {
            log.warn("Operators are not told of the original of photo {}, for now", photo, e);
        }
    }

    @Override
    public boolean thumbnail(PhotoView photo, Thumbnail thumbnail) {
        thumbnails.increment();
        Instant now = clock.instant();
        Instant first = firstAsked.get(thumbnail.key(), _ -> now);
        boolean accepted = isAccepted(photo);
        boolean inTime = now.isBefore(first.plus(PATIENCE));
        if (!inTime && suspected.asMap().putIfAbsent(thumbnail.key(), true) == null) {
            suspect(photo);
        }
        return accepted && inTime;
    }

    private boolean isAccepted(PhotoView photo) {
        try {
            commands.sendAndWait(
                    new RenderThumbnail(photo.photoId(), photo.original(), photo.facts().format()),
                    SIGNED,
                    ANSWER_SECONDS,
                    TimeUnit.SECONDS);
            return true;
        } catch (RuntimeException busyOrAway) {
            log.info("Nobody takes the lost thumbnail of photo {} in hand now", photo.photoId());
            return false;
        }
    }

    private void suspect(PhotoView photo) {
        try {
            var found = examination.of(photo.owner(), photo.photoId(), photo.original());
            if (found == Condition.DAMAGED) {
                note(photo.owner(), photo.photoId(), photo.original());
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The original of photo {} cannot be read now", photo.photoId(), e);
        }
    }
}
