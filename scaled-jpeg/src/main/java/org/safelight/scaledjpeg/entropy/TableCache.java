package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.HuffmanSpec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the tables of recent pictures: most cameras and encoders use the same few. */
public final class TableCache {

    private static final int CAPACITY = 16;

    private record Pair(HuffmanSpec dc, HuffmanSpec ac) {}

    private final Map<HuffmanSpec, HuffmanCode> codes = leastRecentlyUsed();
    private final Map<HuffmanSpec, DcCode> dcCodes = leastRecentlyUsed();
    private final Map<HuffmanSpec, AcCode> acCodes = leastRecentlyUsed();
    private final Map<HuffmanSpec, SkipCode> skipCodes = leastRecentlyUsed();
    private final Map<Pair, HeadCode> headCodes = leastRecentlyUsed();
    private final Map<Pair, FlatCode> flatCodes = leastRecentlyUsed();

    HuffmanCode code(HuffmanSpec spec) {
        return codes.computeIfAbsent(spec, HuffmanCode::new);
    }

    DcCode dcCode(HuffmanSpec spec) {
        return dcCodes.computeIfAbsent(spec, key -> new DcCode(code(key)));
    }

    AcCode acCode(HuffmanSpec spec) {
        return acCodes.computeIfAbsent(spec, key -> new AcCode(code(key)));
    }

    SkipCode skipCode(HuffmanSpec spec) {
        return skipCodes.computeIfAbsent(spec, key -> new SkipCode(code(key)));
    }

    HeadCode headCode(HuffmanSpec dc, HuffmanSpec ac) {
        return headCodes.computeIfAbsent(
                new Pair(dc, ac), key -> new HeadCode(code(key.dc()), code(key.ac())));
    }

    FlatCode flatCode(HuffmanSpec dc, HuffmanSpec ac) {
        return flatCodes.computeIfAbsent(
                new Pair(dc, ac), key -> new FlatCode(code(key.dc()), code(key.ac())));
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
