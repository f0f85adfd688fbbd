package org.safelight.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.photo.PhotoEvent;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class StatisticsProjectionTest {

    /** Without a thumbnail there is nothing to count, and albums have no bytes. */
    private static final Set<Class<?>> PASSED_OVER =
            Set.of(
                    PhotoEvent.ThumbnailAttemptFailed.class,
                    PhotoEvent.ThumbnailFailed.class,
                    PhotoEvent.ThumbnailRetryRequested.class,
                    AlbumEvent.AlbumCreated.class,
                    AlbumEvent.AlbumDescribed.class,
                    AlbumEvent.PhotosAddedToAlbum.class,
                    AlbumEvent.PhotosMovedInAlbum.class,
                    AlbumEvent.PhotosRemovedFromAlbum.class,
                    AlbumEvent.AlbumCoverChosen.class,
                    AlbumEvent.AlbumDeleted.class,
                    AlbumEvent.AlbumRestored.class,
                    AlbumEvent.AlbumMemberAdded.class,
                    AlbumEvent.AlbumRoleChanged.class,
                    AlbumEvent.AlbumMemberRemoved.class,
                    AlbumEvent.AlbumLinkCreated.class,
                    AlbumEvent.AlbumLinkUsed.class,
                    AlbumEvent.AlbumLinkRevoked.class);

    @Test
    void everyEventIsHandledOrPassedOverOnPurpose() {
        Set<Class<?>> events =
                Stream.of(PhotoEvent.class, AlbumEvent.class)
                        .map(Class::getPermittedSubclasses)
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toSet());
        Set<Class<?>> handled =
                Arrays.stream(StatisticsProjection.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(EventHandler.class))
                        .map(StatisticsProjectionTest::eventType)
                        .collect(Collectors.toCollection(HashSet::new));

        assertThat(handled).isNotEmpty().doesNotContainAnyElementsOf(PASSED_OVER);
        handled.addAll(PASSED_OVER);
        assertThat(handled).isEqualTo(events);
    }

    private static Class<?> eventType(Method handler) {
        return handler.getParameterTypes()[0];
    }
}
