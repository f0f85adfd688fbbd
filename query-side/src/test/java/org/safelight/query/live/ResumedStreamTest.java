package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.query.library.Story;
import org.safelight.query.live.Listening.Heard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whoever comes back hears the rest: all of it, and nothing twice. */
class ResumedStreamTest extends RunningLiveEvents {

    private static final int EVENTS = 60;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Story story = new Story();
    private int photos;

    /** From the log alone: nobody else listens. */
    @Test
    void anyTwoPiecesOfThePastAreTheWhole() throws Exception {
        long start = log(new Story().then(uploaded(other, 0)));
        long end = log(randomHistory());
        List<Heard> whole = hear(start, end);

        for (int cut = 0; cut <= whole.size(); cut++) {
            List<Heard> pieces = new ArrayList<>();
            pieces.addAll(hearSome(start, cut));
            pieces.addAll(cut == whole.size() ? List.of() : hear(positionAt(pieces, start), end));
            assertThat(pieces).as("cut at %d, seed %d", cut, seed).isEqualTo(whole);
        }
    }

    /** Partly from what the node keeps for all who listen. */
    @Test
    void fromEveryPositionTheRestIsHeard() throws Exception {
        long start = log(randomHistory());
        try (Listening page = listen()) {
            assertThat(page.nextPosition()).isEqualTo(start);
            long end = log(randomHistory());
            List<Heard> whole = hear(start - EVENTS, end);
            assertThat(page.until(end))
                    .isEqualTo(whole.stream().filter(h -> h.position() > start).toList());

            for (long from = start - EVENTS; from < end; from++) {
                long position = from;
                assertThat(hear(from, end))
                        .as("from %d, seed %d", from, seed)
                        .isEqualTo(whole.stream().filter(h -> h.position() > position).toList());
            }
        }
    }

    @Test
    void whoGoesAndComesWhileMuchHappensHearsAllOfItOnce() throws Exception {
        long start = log(new Story().then(uploaded(other, 0)));
        var heard = new ArrayList<Heard>();
        long end = start;
        for (int round = 0; round < 12; round++) {
            end = log(randomHistory());
            heard.addAll(hearSome(positionAt(heard, start), 1 + random.nextInt(15)));
        }
        heard.addAll(hear(positionAt(heard, start), end));

        assertThat(heard).as("seed %d", seed).isEqualTo(hear(start, end));
    }

    /** Ends with an event of the user's, so that the end is heard. */
    private Story randomHistory() {
        for (int i = 1; i < EVENTS; i++) {
            somethingHappens(random.nextInt(3) == 0 ? other : user);
        }
        return story.then(uploaded(user, ++photos));
    }

    private void somethingHappens(UserId owner) {
        story.then(uploaded(owner, ++photos));
        switch (random.nextInt(3)) {
            case 0 -> story.then(rendered(owner, photos));
            case 1 -> story.then(new PhotoTrashed(photo(owner, photos)));
            default -> story.then(new PhotoRestored(photo(owner, photos)));
        }
    }

    private List<Heard> hear(long after, long end) throws Exception {
        try (Listening page = listen("", after)) {
            return page.until(end);
        }
    }

    private List<Heard> hearSome(long after, int count) throws Exception {
        try (Listening page = listen("?after=" + after, null)) {
            return page.next(count);
        }
    }

    private static long positionAt(List<Heard> heard, long start) {
        return heard.isEmpty() ? start : heard.getLast().position();
    }
}
