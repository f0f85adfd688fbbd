package org.safelight.operations.loglevel;

import org.safelight.operations.loglevel.web.LevelController;
import org.safelight.operations.task.OperationStore;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

/** Levels of loggers at run time. */
@Configuration(proxyBeanMethods = false)
@Import(LevelController.class)
public class LogLevels {

    @Bean
    LevelWork levelWork() {
        return new LevelWork(InstantSource.system());
    }

    @Bean
    LevelKeeper levelKeeper(OperationStore store, LoggingSystem loggers) {
        return new LevelKeeper(store, loggers);
    }
}
