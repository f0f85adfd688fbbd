package org.safelight.scaledjpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small files of every kind that is decoded, for a fuzzer to begin with. */
public final class FuzzSeeds {

    private FuzzSeeds() {}

    /** Writes them into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (var seed : all().entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        var gray = JdkAgreementTest.image(BufferedImage.TYPE_BYTE_GRAY, 19, 23);
        var colour = JdkAgreementTest.image(BufferedImage.TYPE_INT_RGB, 37, 21);
        JdkWriter plain = JdkWriter.PLAIN.withQuality(0.6f);
        JdkWriter halved = plain.sampling(2, 2);
        seeds.put("gray", plain.write(gray));
        seeds.put("gray-progressive", plain.asProgressive().write(gray));
        seeds.put("gray-optimised", plain.asOptimised().write(gray));
        seeds.put("colour", plain.write(colour));
        seeds.put("colour-halved", halved.write(colour));
        seeds.put("colour-progressive", halved.asProgressive().write(colour));
        seeds.put("colour-optimised", halved.asOptimised().write(colour));
        seeds.put("restarts", plain.restartingEvery(2).asOptimised().write(colour));
        seeds.put("restarts-progressive", halved.restartingEvery(1).asProgressive().write(colour));
        seeds.put("separate-scans", scans(new int[] {0}, new int[] {1}, new int[] {2}));
        seeds.put("mixed-scans", scans(new int[] {0, 2}, new int[] {1}));
        return seeds;
    }

    private static byte[] scans(int[]... scans) {
        var picture = new SyntheticPicture(29, 33, 3, 20);
        int[][] factors = {{2, 1}, {1, 2}, {1, 1}};
        return SequentialEncoder.encode(picture, factors, List.of(scans), 3, 9).file();
    }
}
