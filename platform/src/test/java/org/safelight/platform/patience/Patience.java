package org.safelight.platform.patience;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import java.time.Duration;

/**
 * How long tests wait for what must come to pass, unless they say otherwise: long enough for a
 * machine that does much else. Only a test that fails waits so long.
 */
public final class Patience implements LauncherSessionListener {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LONGEST);
    }
}
