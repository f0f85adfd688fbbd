package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Who has an answer need not get it again, and the service need not always make it again. */
class AnswersOverHttpTest extends RunningQuerySide {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/photos",
                "/search?q=img",
                "/timeline",
                "/statistics",
                "/statistics/owners",
                "/albums",
                "/formats"
            })
    void whoHasTheAnswerIsToldThatNothingIsNew(String path) throws Exception {
        shown(new Story().then(uploaded(user, 1)));
        HttpResponse<byte[]> first = send(get(path));
        assertThat(header(first, "ETag")).startsWith("W/\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(first, "Vary")).contains("Authorization, Cookie, X-API-Key");

        HttpResponse<byte[]> second =
                send(get(path).header("If-None-Match", "\"x\", " + header(first, "ETag")));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(second, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(second, "Content-Type")).isEmpty();
    }

    @Test
    void whatIsNewIsSent() throws Exception {
        Story story = new Story().then(uploaded(user, 1));
        shown(story);
        HttpResponse<byte[]> first = send(get("/photos"));
        shown(story.then(new PhotoTrashed(photo(user, 1))));

        HttpResponse<byte[]> second =
                send(get("/photos").header("If-None-Match", header(first, "ETag")));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).path("items")).isEmpty();
        assertThat(header(second, "ETag")).isNotEqualTo(header(first, "ETag"));
    }

    @Test
    void theSameAnswerIsMadeOnce() throws Exception {
        shown(new Story().then(uploaded(user, 1)));
        HttpResponse<byte[]> made = send(get("/photos?pageSize=3"));
        HttpResponse<byte[]> kept = send(get("/photos?pageSize=3"));

        assertThat(header(made, "Cache-Status")).isEqualTo("safelight; fwd=miss; stored");
        assertThat(header(made, "Age")).isEmpty();
        assertThat(header(kept, "Cache-Status")).matches("safelight; hit; ttl=(10|[0-9])");
        assertThat(header(kept, "Age")).matches("[0-9]");
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(header(kept, "ETag")).isEqualTo(header(made, "ETag"));
        assertThat(header(kept, "Content-Type")).isEqualTo(header(made, "Content-Type"));
    }

    @Test
    void whoWroteIsNeverAnsweredWithWhatWasBefore() throws Exception {
        var story = new Story();
        for (int n = 1; n <= 20; n++) {
            var head = happened(story.then(uploaded(user, n)));
            for (int again = 0; again < 3; again++) {
                var answer = send(get("/photos").header(ConsistencyToken.HEADER, head.text()));
                assertThat(json(answer).path("items")).hasSize(n);
                assertThat(header(answer, "Cache-Status"))
                        .contains(again == 0 ? "fwd=miss" : "hit");
            }
        }
    }

    @Test
    void eachGetsTheirOwn() throws Exception {
        var other = new UserId("other-" + user);
        shown(new Story().then(uploaded(user, 1), uploaded(other, 2), uploaded(other, 3)));
        String mine = header(send(get("/photos")), "ETag");
        send(get("/photos"));

        HttpResponse<byte[]> theirs =
                send(request("/photos", other).GET().header("If-None-Match", mine));

        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(header(theirs, "Cache-Status")).contains("fwd=miss");
        assertThat(json(theirs).path("items")).hasSize(2);
    }

    @Test
    void whatOthersShareIsAskedOfTheViewEachTime() throws Exception {
        send(get("/albums"));
        HttpResponse<byte[]> again = send(get("/albums"));

        assertThat(header(again, "Cache-Status")).isEmpty();
        assertThat(header(again, "Age")).isEmpty();
    }

    @Test
    void headSaysWhatGetSays() throws Exception {
        shown(new Story().then(uploaded(user, 1)));
        HttpResponse<byte[]> got = send(get("/photos"));
        HttpResponse<byte[]> head =
                send(request("/photos", user).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo("" + got.body().length);
    }

    @Test
    void problemsAreNoAnswersToKeep() throws Exception {
        HttpResponse<byte[]> refused = send(get("/photos?sort=x").header("If-None-Match", "*"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused)).isEqualTo("/problems/invalid-value");
        assertThat(header(refused, "ETag")).isEmpty();
        assertThat(header(refused, "Cache-Control")).contains("no-store");
    }

    @Test
    void whatCameFromWhereIsCountedByRoute(@Autowired MeterRegistry meters) throws Exception {
        shown(new Story().then(uploaded(user, 1)));
        double made = count(meters, "view", "whole");
        double kept = count(meters, "memory", "whole");
        double known = count(meters, "memory", "unchanged");

        String tag = header(send(get("/timeline")), "ETag");
        send(get("/timeline"));
        send(get("/timeline").header("If-None-Match", tag));

        assertThat(count(meters, "view", "whole")).isEqualTo(made + 1);
        assertThat(count(meters, "memory", "whole")).isEqualTo(kept + 1);
        assertThat(count(meters, "memory", "unchanged")).isEqualTo(known + 1);
    }

    private static double count(MeterRegistry meters, String from, String sent) {
        var counter =
                meters.find("safelight.answers")
                        .tags("route", "/api/v1/timeline", "from", from, "sent", sent)
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
