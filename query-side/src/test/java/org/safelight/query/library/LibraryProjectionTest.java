package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.photo.PhotoEvent;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class LibraryProjectionTest {

    /** The thumbnail is as pending as before. */
    private static final Set<Class<?>> PASSED_OVER =
            Set.of(PhotoEvent.ThumbnailAttemptFailed.class);

    @Test
    void everyEventIsHandledOrPassedOverOnPurpose() {
        Set<Class<?>> events =
                Stream.of(PhotoEvent.class, AlbumEvent.class, ErasureEvent.class)
                        .map(Class::getPermittedSubclasses)
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toSet());
        Set<Class<?>> handled =
                Arrays.stream(LibraryProjection.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(EventHandler.class))
                        .map(LibraryProjectionTest::eventType)
                        .collect(Collectors.toSet());

        assertThat(handled).doesNotContainAnyElementsOf(PASSED_OVER);
        handled.addAll(PASSED_OVER);
        assertThat(handled).isEqualTo(events);
    }

    private static Class<?> eventType(Method handler) {
        return handler.getParameterTypes()[0];
    }
}
