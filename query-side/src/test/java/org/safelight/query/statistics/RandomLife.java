package org.safelight.query.statistics;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.statistics.Shots.shot;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.query.library.Story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What may happen to some photos in whatever order, each as an aggregate would allow it. */
public record RandomLife(Random random) {

    private static final int PHOTOS = 5;
    private static final List<Camera> CAMERAS =
            List.of(new Camera("Canon", "Canon EOS 70D", null), new Camera("LGE", "X", null));

    private enum State {
        GONE,
        ACTIVE,
        TRASHED
    }

    /** So many events of photos of Anna and Ben. */
    public List<DomainEventMessage<?>> events(int count) {
        var story = new Story();
        Map<String, State> states = new HashMap<>();
        for (int i = 0; i < count; i++) {
            UserId owner = random.nextBoolean() ? ANNA : BEN;
            int n = 1 + random.nextInt(PHOTOS);
            String key = photo(owner, n).value();
            State before = states.getOrDefault(key, State.GONE);
            PhotoEvent event = next(owner, n, before);
            states.put(key, after(event, before));
            story.then(event);
        }
        return story.events();
    }

    /** Some events come again, together with what came after them. */
    public List<DomainEventMessage<?>> delivered(List<DomainEventMessage<?>> events) {
        List<DomainEventMessage<?>> delivered = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            delivered.add(events.get(i));
            if (random.nextInt(8) == 0) {
                delivered.addAll(events.subList(Math.max(0, i - random.nextInt(10)), i + 1));
            }
        }
        return delivered;
    }

    private PhotoEvent next(UserId owner, int n, State state) {
        return switch (state) {
            case GONE -> shot(owner, n, CAMERAS.get(n % CAMERAS.size()), date());
            case TRASHED ->
                    random.nextInt(3) == 0 ? purged(owner, n) : new PhotoRestored(photo(owner, n));
            case ACTIVE ->
                    switch (random.nextInt(3)) {
                        case 0 -> new PhotoTrashed(photo(owner, n));
                        case 1 -> rendered(owner, n);
                        default -> new PhotoDescribed(photo(owner, n), description("", date()));
                    };
        };
    }

    private static State after(PhotoEvent event, State before) {
        return switch (event) {
            case PhotoTrashed _ -> State.TRASHED;
            case PhotoEvent.PhotoPurged _ -> State.GONE;
            case PhotoEvent.PhotoUploaded _, PhotoRestored _ -> State.ACTIVE;
            default -> before;
        };
    }

    private @Nullable CaptureTime date() {
        return random.nextInt(4) == 0 ? null : at("2020-0" + (1 + random.nextInt(3)) + "-01T10:00");
    }
}
