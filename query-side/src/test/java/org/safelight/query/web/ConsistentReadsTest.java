package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Story;

/** Who brings the token of a write sees what it did, or is told that it takes longer. */
class ConsistentReadsTest extends RunningQuerySide {

    @Test
    void aReadWithATokenShowsTheWriteThatGaveIt() throws Exception {
        for (int n = 1; n <= 20; n++) {
            var head = happened(new Story().then(uploaded(user, n)));

            var response =
                    send(get("/photos/" + id(n)).header(ConsistencyToken.HEADER, head.text()));

            assertThat(response.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aReadIsToldWhenTheViewDoesNotGetThereInTime() throws Exception {
        var head = happened(new Story().then(uploaded(user, 1)));
        var future = new ConsistencyToken(head.position() + 1_000);

        var response =
                send(get("/photos?sort=taken").header(ConsistencyToken.HEADER, future.text()));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(problem(response)).isEqualTo("/problems/view-behind");
    }

    @Test
    void aConsistencyTokenThatIsNoneIsRefused() throws Exception {
        var response = send(get("/photos?sort=taken").header(ConsistencyToken.HEADER, "tomorrow"));

        assertThat(response.statusCode()).isEqualTo(400);
    }
}
