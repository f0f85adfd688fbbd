package org.safelight.platform.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.safelight.platform.web.ArrivalFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Keeps this process answering for three seconds after it was asked to stop, so that nothing is on
 * its way to it when it goes, and no client is left to wonder whether a change was made. It asks
 * with each answer not to be sent another request on that connection (RFC 9112, section 9.6), and
 * tells the gateway to ask others, which keeps no idle connection for that long. Other processes
 * send it no more commands.
 */
public final class Farewell extends ArrivalFilter implements SmartLifecycle {

    /** An option of our own, to the next hop only: a connection closes for other reasons, too. */
    private static final String LEAVING = "leaving";

    private static final Duration LASTS = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final ObjectProvider<AxonServerCommandBus> commands;
    private volatile boolean running;
    private volatile boolean leaving;

    /**
     * A process that stays.
     *
     * @param commands what brings it commands from other processes
     */
    public Farewell(ObjectProvider<AxonServerCommandBus> commands) {
        this.commands = commands;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.addHeader(HttpHeaders.CONNECTION, LEAVING);
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        leaving = true;
        AxonServerCommandBus bus = commands.getIfAvailable();
        CompletableFuture<Void> unheard =
                bus == null ? CompletableFuture.completedFuture(null) : bus.disconnect();
        CompletableFuture.delayedExecutor(LASTS.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> end(unheard, done));
    }

    private void end(CompletableFuture<Void> unheard, Runnable done) {
        if (unheard.state() != Future.State.SUCCESS) {
            log.warn("Axon Server did not confirm that it sends no more commands");
        }
        stop();
        done.run();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before anything else is. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
