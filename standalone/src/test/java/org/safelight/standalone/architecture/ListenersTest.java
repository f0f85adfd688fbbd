package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.query.library.LibraryProjection;
import org.safelight.thumbnails.backlog.BacklogKeeper;
import org.safelight.thumbnails.saga.ThumbnailSaga;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever listens to the log has thought about every event: it is handled, or ignored on purpose.
 */
class ListenersTest {

    private static final Set<Class<?>> ALL_OF_ALBUMS = permitted(AlbumEvent.class);

    /** What each listener passes over. A new listener, or a new event, has to be entered here. */
    private static final Map<Class<?>, Set<Class<?>>> IGNORED =
            Map.of(
                    LibraryProjection.class,
                    Set.of(ThumbnailAttemptFailed.class),
                    ThumbnailSaga.class,
                    and(
                            ALL_OF_ALBUMS,
                            PhotoDescribed.class,
                            PhotoTrashed.class,
                            PhotoRestored.class),
                    BacklogKeeper.class,
                    and(
                            ALL_OF_ALBUMS,
                            PhotoDescribed.class,
                            PhotoTrashed.class,
                            PhotoRestored.class));

    @Test
    void everyListenerIsOnThisList() {
        Set<String> listeners =
                OurCode.CLASSES.stream()
                        .filter(type -> type.getMethods().stream().anyMatch(ListenersTest::listens))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(listeners)
                .containsExactlyInAnyOrderElementsOf(
                        IGNORED.keySet().stream().map(Class::getName).toList());
    }

    @Test
    void everyEventIsHandledOrIgnoredOnPurposeAndNeverBoth() {
        IGNORED.forEach(
                (listener, ignored) ->
                        assertThat(unheard(OurCode.CLASSES, listener))
                                .as(listener.getSimpleName())
                                .containsExactlyInAnyOrderElementsOf(names(ignored)));
    }

    private static Set<String> unheard(JavaClasses classes, Class<?> listener) {
        Set<Class<?>> events = new HashSet<>(permitted(PhotoEvent.class));
        events.addAll(ALL_OF_ALBUMS);
        Set<String> names = names(events);
        classes.get(listener).getMethods().stream()
                .filter(ListenersTest::listens)
                .forEach(
                        method -> names.remove(method.getRawParameterTypes().getFirst().getName()));
        return names;
    }

    private static boolean listens(JavaMethod method) {
        return method.isAnnotatedWith(EventHandler.class)
                || method.isAnnotatedWith(SagaEventHandler.class);
    }

    private static Set<Class<?>> permitted(Class<?> family) {
        return Set.of(family.getPermittedSubclasses());
    }

    private static Set<Class<?>> and(Set<Class<?>> some, Class<?>... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static Set<String> names(Set<Class<?>> types) {
        return types.stream().map(Class::getName).collect(Collectors.toSet());
    }
}
