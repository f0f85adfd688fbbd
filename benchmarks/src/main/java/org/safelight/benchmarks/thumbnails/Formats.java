package org.safelight.benchmarks.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * CPU time to a 200 px wide JPEG from every other format: ours with its decoder processes, ours
 * without them, a plain full decode, one brought down by halves, and libvips.
 *
 * <p>Arguments: a folder of pictures, all of the same size, that size in megapixels, the file for
 * raw rows, and the number of rounds.
 */
final class Formats {

    public static void main(String[] arguments) throws IOException {
        double megapixels = Double.parseDouble(arguments[1]);
        List<Rounds.Subject> subjects;
        try (var files = Files.list(Path.of(arguments[0]))) {
            subjects =
                    files.sorted()
                            .map(file -> new Rounds.Subject(file, kind(file), megapixels))
                            .toList();
        }
        try (Peer ours = Peer.java("safelight", SafelightPeer.class);
                Peer alone = Peer.java("not isolated", WithoutIsolationPeer.class);
                Peer full = Peer.java("full decode", FullDecodePeer.class);
                Peer halved = Peer.java("by halves", HalvingPeer.class);
                Peer vips = Peer.java("libvips", LibvipsPeer.class)) {
            List<Peer> peers = List.of(ours, alone, full, halved, vips);
            List<Row> rows = new Rounds(peers, Integer.parseInt(arguments[3])).measure(subjects);
            Rounds.keep(rows, Path.of(arguments[2]));
            print(rows, peers.stream().map(Peer::name).toList());
        }
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void print(List<Row> rows, List<String> peers) {
        System.out.printf("%-24s", "CPU ms a thumbnail, median");
        peers.forEach(peer -> System.out.printf("%13s", peer));
        System.out.printf("%13s%13s%13s%n", "/full", "/halves", "/libvips");
        for (Row row : rows) {
            System.out.printf("%-26s", row.file());
            peers.forEach(peer -> System.out.printf(Locale.ROOT, "%13.1f", row.median(peer)));
            System.out.printf(
                    Locale.ROOT,
                    "%13.2f%13.2f%13.2f%n",
                    row.ratio("safelight", "full decode"),
                    row.ratio("safelight", "by halves"),
                    row.ratio("safelight", "libvips"));
        }
    }
}
