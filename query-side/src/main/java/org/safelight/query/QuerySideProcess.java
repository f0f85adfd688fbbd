package org.safelight.query;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.safelight.access.Access;
import org.safelight.operations.Operations;
import org.safelight.platform.bucket.Buckets;
import org.safelight.platform.process.DistributedProcess;
import org.safelight.platform.process.Farewell;
import org.safelight.platform.secret.mongo.DistributedKeys;
import org.safelight.platform.security.GivenPassword;
import org.safelight.platform.security.SignIn;
import org.safelight.query.web.DamageWeb;
import org.safelight.upcasting.Upcasting;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The read side as a process of its own, which also serves the page; any number of them. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({
    Buckets.class,
    DistributedProcess.class,
    Farewell.class,
    SignIn.class,
    Access.class,
    GivenPassword.class,
    DistributedKeys.class,
    Operations.class,
    Upcasting.class,
    QuerySide.class,
    DamageWeb.class
})
public class QuerySideProcess {

    /** Starts the process and returns while it runs. */
    public static void main(String[] arguments) {
        DistributedProcess.run(QuerySideProcess.class, "query-side", arguments);
    }
}
