package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.HuffmanSpec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the tables of recent pictures: most cameras and encoders use the same few. */
public final class TableCache {

    private static final int CAPACITY = 16;

    private record Pair(HuffmanSpec dc, HuffmanSpec ac) {}

    private final Map<Pair, BlockTables> blocks = leastRecentlyUsed();
    private final Map<HuffmanSpec, HuffmanCode> codes = leastRecentlyUsed();
    private final Map<HuffmanSpec, DcCode> dcCodes = leastRecentlyUsed();

    BlockTables blockTables(HuffmanSpec dc, HuffmanSpec ac) {
        return blocks.computeIfAbsent(
                new Pair(dc, ac), key -> new BlockTables(code(key.dc()), code(key.ac())));
    }

    DcCode dcCode(HuffmanSpec spec) {
        return dcCodes.computeIfAbsent(spec, key -> new DcCode(code(key)));
    }

    HuffmanCode code(HuffmanSpec spec) {
        return codes.computeIfAbsent(spec, HuffmanCode::new);
    }

    private static <K, V> Map<K, V> leastRecentlyUsed() {
        return new LinkedHashMap<>(CAPACITY * 2, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
