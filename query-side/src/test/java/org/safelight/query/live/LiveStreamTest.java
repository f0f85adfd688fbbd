package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

class LiveStreamTest {

    private int completed;
    private int ended;

    private final MockAsyncContext exchange =
            new MockAsyncContext(new MockHttpServletRequest(), null) {
                @Override
                public void complete() {
                    completed++;
                }
            };

    private final LiveStream stream =
            new LiveStream(
                    feed(),
                    exchange,
                    new BrokenPipe(),
                    Runnable::run,
                    Runnable::run,
                    new StreamClock(
                            new LiveSettings(
                                    1,
                                    1,
                                    Duration.ofHours(1),
                                    Duration.ofHours(1),
                                    Duration.ofHours(1))),
                    () -> ended++);

    @Test
    void theAnswerToAClientThatIsGoneIsEndedByTheContainerAlone() throws IOException {
        stream.onWritePossible();
        stream.end();
        assertThat(completed).isZero();

        stream.onError(new AsyncEvent(exchange));
        stream.end();

        assertThat(completed).isOne();
        assertThat(ended).isOne();
    }

    @Test
    void whereTheContainerSaysNothingAClientThatIsGoneIsForgottenAllTheSame() throws IOException {
        stream.onWritePossible();
        stream.tick();
        assertThat(ended).isZero();

        for (int i = 0; i < 100; i++) {
            stream.tick();
        }

        assertThat(ended).isOne();
    }

    private static Feed feed() {
        var log =
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build();
        return new Feed(
                new LiveLog(log, JsonMapper.shared()),
                new LogWindow(1),
                new UserId("anna"),
                new LiveFilter(Set.of(), Set.of(), Set.of()),
                0);
    }

    private static final class BrokenPipe extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
