package org.safelight.command.bench;

import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds photos to an album of 100,000 and to an empty one. The first run with a folder fills it and
 * measures warm; the next one, in a new process, measures what the first photo after a restart
 * costs.
 */
public final class AlbumBench {

    private static final int MANY = 100_000;
    private static final int BATCH = 500;
    private static final int SINGLES = 1_000;
    private static final Sender ANNA = Sender.of(new UserId("anna"));
    private static final AlbumId EMPTY = new AlbumId("e".repeat(32));
    private static final AlbumId FULL = new AlbumId("f".repeat(32));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CommandSender commands;

    private AlbumBench(CommandSender commands) {
        this.commands = commands;
    }

    /** The one argument is the folder. */
    public static void main(String[] arguments) {
        boolean filled = Files.exists(Path.of(arguments[0], "events.db"));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(CommandSideAlone.class)
                        .run("--folder=" + arguments[0], "--server.port=0")) {
            var bench = new AlbumBench(context.getBean(CommandSender.class));
            if (filled) {
                bench.cold();
            } else {
                bench.enterPhotos(context);
                bench.fill();
                bench.warm();
            }
        }
        System.exit(0); // a thread of Axon's would go on
    }

    private void enterPhotos(ConfigurableApplicationContext context) {
        PhotoRegister register = context.getBean(PhotoRegister.class);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status ->
                                IntStream.range(0, MANY + 3 * SINGLES)
                                        .forEach(
                                                i ->
                                                        register.enter(
                                                                photo(i),
                                                                ANNA.actor(),
                                                                new ObjectKey("k" + i),
                                                                1_000,
                                                                0)));
    }

    private void fill() {
        create(EMPTY);
        create(FULL);
        long start = System.nanoTime();
        for (int i = 0; i < MANY; i += BATCH) {
            add(FULL, IntStream.range(i, i + BATCH).mapToObj(AlbumBench::photo).toList());
        }
        System.out.printf("fill: %,d photos in %,d ms%n", MANY, millis(start));
    }

    private void warm() {
        long[] empty = new long[SINGLES];
        long[] full = new long[SINGLES];
        for (int i = 0; i < SINGLES; i++) {
            empty[i] = addOne(EMPTY, MANY + i);
            full[i] = addOne(FULL, MANY + i);
        }
        print("warm, empty album", empty);
        print("warm, 100,000    ", full);
        long start = THREADS.getCurrentThreadCpuTime();
        commands.send(new MovePhotosInAlbum(FULL, List.of(photo(MANY - 1)), photo(5)), ANNA);
        System.out.printf("one move: %.1f ms%n", (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    }

    private void cold() {
        System.out.printf("first of all, small album: %.1f ms%n", addOne(EMPTY, next()) / 1e6);
        System.out.printf("first of 100,000: %.1f ms%n", addOne(FULL, next()) / 1e6);
        System.out.printf("second of 100,000: %.1f ms%n", addOne(FULL, next()) / 1e6);
    }

    /** A photo that no run has added yet. */
    private static int next() {
        return MANY + SINGLES + (int) (System.nanoTime() % (2 * SINGLES));
    }

    private void create(AlbumId album) {
        commands.send(
                new CreateAlbum(
                        album,
                        ANNA.actor(),
                        new Open<>(new AlbumTitle("Bench")),
                        new Open<>(AlbumText.NONE)),
                ANNA);
    }

    /** In nanoseconds of this thread's processor time, in which a command is handled whole. */
    private long addOne(AlbumId album, int number) {
        long start = THREADS.getCurrentThreadCpuTime();
        add(album, List.of(photo(number)));
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private void add(AlbumId album, List<PhotoId> photos) {
        commands.send(new AddPhotosToAlbum(album, photos), ANNA);
    }

    private static PhotoId photo(int number) {
        // Scattered like hashes: consecutive ids would flatter the table.
        return new PhotoId(
                HexFormat.of().toHexDigits(number * 0x9E3779B97F4A7C15L)
                        + HexFormat.of().toHexDigits(number * 0xC2B2AE3D27D4EB4FL));
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.2f ms, mean %.2f, p99 %.2f, worst %.2f%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                Arrays.stream(nanos).average().orElse(0) / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
