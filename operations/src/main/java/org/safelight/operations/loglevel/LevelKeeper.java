package org.safelight.operations.loglevel;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.scheduling.annotation.Scheduled;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Gives loggers of this process the levels that operators want at the moment, and back what they
 * had. In the distributed shape every process does so.
 */
public final class LevelKeeper {

    private static final Logger log = LoggerFactory.getLogger(LevelKeeper.class);

    private final OperationStore store;
    private final LoggingSystem loggers;

    /** What was set of each logger before; null where it took after its parent. */
    private final Map<String, @Nullable LogLevel> before = new HashMap<>();

    private Map<String, LogLevel> held = Map.of();

    LevelKeeper(OperationStore store, LoggingSystem loggers) {
        this.store = store;
        this.loggers = loggers;
    }

    /** Looks what is wanted. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        try {
            Map<String, LogLevel> wanted = new TreeMap<>();
            for (Operation operation : store.running()) {
                if (LevelWish.isOne(operation) && !operation.cancelling()) {
                    LevelWish wish = LevelWish.of(operation);
                    wanted.put(wish.logger(), wish.level());
                    tell(operation, wish);
                }
            }
            held.keySet().stream().filter(it -> !wanted.containsKey(it)).forEach(this::giveBack);
            wanted.forEach(this::give);
            held = wanted;
        } catch (RuntimeException e) {
            log.warn("Which levels operators want is not known anew, for now", e);
        }
    }

    /** The level at which a logger writes in this process. */
    public LogLevel levelOf(String logger) {
        LoggerConfiguration known = loggers.getLoggerConfiguration(logger);
        if (known != null) {
            return known.getEffectiveLevel();
        }
        int dot = logger.lastIndexOf('.');
        return levelOf(dot < 0 ? LoggingSystem.ROOT_LOGGER_NAME : logger.substring(0, dot));
    }

    private void tell(Operation operation, LevelWish wish) {
        if (wish.level() != held.get(wish.logger())) {
            log.info(
                    "{} writes at {} until {}, as {} wants",
                    wish.logger(),
                    wish.level(),
                    wish.until(),
                    operation.requestedBy());
        }
    }

    private void give(String logger, LogLevel level) {
        if (held.get(logger) != level) {
            LoggerConfiguration known = loggers.getLoggerConfiguration(logger);
            before.putIfAbsent(logger, known == null ? null : known.getConfiguredLevel());
            loggers.setLogLevel(logger, level);
        }
    }

    private void giveBack(String logger) {
        loggers.setLogLevel(logger, before.remove(logger));
        log.info("{} writes at {} again", logger, levelOf(logger));
    }
}
