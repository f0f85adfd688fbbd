package org.safelight.thumbnails;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.safelight.operations.Operations;
import org.safelight.operations.thumbnail.UnfinishedKeeping;
import org.safelight.platform.bucket.Buckets;
import org.safelight.platform.process.DistributedProcess;
import org.safelight.platform.security.ProbesOnly;
import org.safelight.upcasting.Upcasting;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * A thumbnail node: a process that remembers what is to be rendered, and renders. Any number of
 * them.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            UpdateCheckerAutoConfiguration.class,
            // It would make a user with a password nobody knows.
            UserDetailsServiceAutoConfiguration.class
        })
@Import({
    Buckets.class,
    DistributedProcess.class,
    ProbesOnly.class,
    Operations.class,
    UnfinishedKeeping.class,
    Upcasting.class,
    ThumbnailSide.class
})
public class ThumbnailSideProcess {

    /** Starts the process and returns while it runs. */
    public static void main(String[] arguments) {
        DistributedProcess.run(ThumbnailSideProcess.class, "thumbnail-saga", arguments);
    }
}
