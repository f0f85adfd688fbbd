package org.safelight.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FarewellTest {

    private final Farewell farewell =
            new Farewell(
                    new DefaultListableBeanFactory().getBeanProvider(AxonServerCommandBus.class));

    @Test
    void whoStaysKeepsConnections() throws Exception {
        farewell.start();

        assertThat(answer().getHeader("Connection")).isNull();
    }

    @Test
    void whoLeavesAnswersForAWhileAndGivesUpEachConnection() throws Exception {
        var gone = new CountDownLatch(1);
        farewell.start();
        farewell.stop(gone::countDown);

        assertThat(answer().getHeader("Connection")).isEqualTo("close");
        assertThat(answer().getHeaders("Connection")).containsExactly("close", "leaving");
        assertThat(gone.getCount()).isOne();
        assertThat(farewell.isRunning()).isTrue();
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(farewell.isRunning()).isFalse();
    }

    private MockHttpServletResponse answer() throws Exception {
        var response = new MockHttpServletResponse();
        farewell.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
