package org.safelight.media.imaging.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a decoder process: this very Java and class path, with a small heap. */
final class DecoderCommand {

    private static final List<String> OPTIONS =
            List.of(
                    "-Xmx384m",
                    // One picture is one array: leave the old generation room for it.
                    "-Xmn48m",
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    // Which it says, and not between the answers.
                    "-XX:+DisplayVMOutputToStderr",
                    "-XX:-UsePerfData",
                    "-Xshare:auto",
                    "-Djava.awt.headless=true");

    /** Starts a class out of an executable jar of Spring Boot, whose libraries are nested in it. */
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private DecoderCommand() {}

    static List<String> line() {
        String main = DecoderMain.class.getName();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (isExecutableJar()) {
            line.addAll(List.of("-Dloader.main=" + main, LAUNCHER));
        } else {
            line.add(main);
        }
        return line;
    }

    private static boolean isExecutableJar() {
        String launcher = LAUNCHER.replace('.', '/') + ".class";
        return ClassLoader.getSystemResource(launcher) != null;
    }
}
