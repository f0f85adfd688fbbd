package org.safelight.thumbnails.renewal;

import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.thumbnails.render.RenderQueue;
import org.safelight.thumbnails.render.Rendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes thumbnails of another recipe anew, one at a time, on this node, as long as nobody waits for
 * anything else from it. The photo keeps the thumbnail that it has until the new one is there.
 */
public final class Renewal {

    /** Long enough for any render; a node that dies leaves its thumbnail alone as long. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    private final FinishedThumbnails thumbnails;
    private final Rendering rendering;
    private final RenderQueue queue;
    private final RenewalOrders orders;
    private final InstantSource clock;
    private final AtomicLong renewed = new AtomicLong();

    public Renewal(
            FinishedThumbnails thumbnails,
            Rendering rendering,
            RenderQueue queue,
            RenewalOrders orders,
            InstantSource clock) {
        this.thumbnails = thumbnails;
        this.rendering = rendering;
        this.queue = queue;
        this.orders = orders;
        this.clock = clock;
    }

    /** What a step came to. */
    enum Outcome {
        /** There may be more to do at once. */
        WORKED,
        /** Something more urgent is being done, which will not take long. */
        MAKING_ROOM,
        /** There is nothing to do, for now. */
        NOTHING_TO_DO,
        /** What was tried failed for a reason that may pass. */
        FAILED
    }

    /** Makes one thumbnail anew, if there is an order to, one to be made, and leisure. */
    Outcome step() {
        Optional<RenewalOrder> order = orders.current();
        if (order.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        return queue.isIdle() ? follow(order.get()) : Outcome.MAKING_ROOM;
    }

    private Outcome follow(RenewalOrder order) {
        var now = clock.instant();
        List<RenderThumbnail> next = thumbnails.take(order, 1, now, now.plus(LEASE));
        return next.isEmpty() ? Outcome.NOTHING_TO_DO : renew(next.getFirst(), order);
    }

    private Outcome renew(RenderThumbnail request, RenewalOrder order) {
        return switch (rendering.renew(request)) {
            case DONE -> {
                renewed.incrementAndGet();
                yield Outcome.WORKED;
            }
            case IMPOSSIBLE -> {
                log.info("Photo {} keeps its old thumbnail", request.photoId());
                thumbnails.giveUp(request.photoId(), order);
                yield Outcome.WORKED;
            }
            case NOT_NOW -> Outcome.FAILED;
        };
    }

    /** How many this node has made anew. */
    public long count() {
        return renewed.get();
    }
}
