package org.safelight.query.web.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.statistics.CameraView;

/**
 * What was taken with one camera, the trash aside.
 *
 * @param camera make and model; missing for photos that do not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CameraResource(@Nullable String camera, long photos, long bytes) {

    static CameraResource of(CameraView camera) {
        String name = camera.camera();
        return new CameraResource(name.isEmpty() ? null : name, camera.photos(), camera.bytes());
    }
}
