package org.safelight.contract;

import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.Reason;

import java.time.Instant;
import java.util.List;

/** How Mina was erased: one event of each kind, with no field left empty. */
final class SampleErasureEvents {

    private static final String KEY = "9b1c2d3e4f5061728394a5b6c7d8e9f0";

    static final List<ErasureEvent> ALL =
            List.of(
                    new OwnerErased(SamplePhotoEvents.MINA, KEY, new Reason("Request 2026-17")),
                    new ErasureCompleted(
                            SamplePhotoEvents.MINA,
                            KEY,
                            Instant.parse("2026-04-07T09:00:00.500Z")));

    static final List<ErasureEvent> SPARSE =
            List.of(
                    new OwnerErased(SamplePhotoEvents.MINA, null, new Reason("Request 2026-17")),
                    new ErasureCompleted(SamplePhotoEvents.MINA, null, Instant.EPOCH));

    private SampleErasureEvents() {}
}
