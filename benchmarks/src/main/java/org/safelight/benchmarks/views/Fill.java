package org.safelight.benchmarks.views;

import org.safelight.platform.secret.Keyring;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a past into a log, lets the views follow, and has them asked. */
public final class Fill {

    static final List<String> VIEWS = List.of("library-3-a", "statistics-a", "search-a");

    private Fill() {}

    /**
     * Arguments: a folder, filled where it is empty, the number of photos, and a word of the
     * questions that are to be asked, if not all are.
     */
    public static void main(String[] arguments) throws Exception {
        try (var context = ReadSide.over(Path.of(arguments[0]))) {
            var ink = new Ink(context.getBean(Keyring.class).of(Past.OWNER.value()));
            var past = new Past(Integer.parseInt(arguments[1]), ink);
            var views = new Views(context, VIEWS);
            if (views.areEmpty()) {
                views.tell(past);
            }
            views.awaitAll();
            System.out.printf(
                    Locale.ROOT, "%n%,d photos, %,d events%n", past.photos(), views.head());
            new Questions(context, past, arguments.length > 2 ? arguments[2] : "").ask();
        }
        System.exit(0); // a thread of Axon's lives on
    }
}
