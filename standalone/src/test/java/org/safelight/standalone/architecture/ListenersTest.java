package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.junit.jupiter.api.Test;
import org.safelight.command.erasure.LateUploads;
import org.safelight.command.register.PhotoRegistrar;
import org.safelight.command.removal.ByteRemoval;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.operations.thumbnail.UnfinishedKeeper;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.thumbnails.backlog.BacklogKeeper;
import org.safelight.thumbnails.renewal.FinishedKeeper;
import org.safelight.thumbnails.saga.ThumbnailSaga;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens to the log, and to what. Nobody starts or stops to listen unnoticed. */
class ListenersTest {

    private static final Set<Class<?>> LIFE_OF_A_THUMBNAIL =
            Set.of(
                    PhotoUploaded.class,
                    ThumbnailGenerated.class,
                    ThumbnailAttemptFailed.class,
                    ThumbnailFailed.class,
                    ThumbnailRetryRequested.class,
                    PhotoPurged.class);

    private static final Map<Class<?>, Set<Class<?>>> HEARD_BY_REACTIONS =
            Map.of(
                    ThumbnailSaga.class,
                    LIFE_OF_A_THUMBNAIL,
                    BacklogKeeper.class,
                    LIFE_OF_A_THUMBNAIL,
                    FinishedKeeper.class,
                    Set.of(PhotoUploaded.class, ThumbnailGenerated.class, PhotoPurged.class),
                    UnfinishedKeeper.class,
                    LIFE_OF_A_THUMBNAIL,
                    PhotoRegistrar.class,
                    Set.of(
                            PhotoUploaded.class,
                            PhotoTrashed.class,
                            PhotoRestored.class,
                            PhotoPurged.class),
                    ByteRemoval.class,
                    Set.of(PhotoPurged.class),
                    LateUploads.class,
                    Set.of(PhotoUploaded.class));

    /**
     * A view hears everything, but for what is ignored on purpose. None is about accounts: who has
     * one is read from the log itself.
     */
    private static final Map<Class<?>, Set<Class<?>>> IGNORED_BY_VIEWS =
            Map.of(
                    LibraryProjection.class,
                    Set.of(ThumbnailAttemptFailed.class),
                    StatisticsProjection.class,
                    Stream.concat(
                                    Stream.of(AlbumEvent.class.getPermittedSubclasses()),
                                    Stream.of(
                                            ThumbnailAttemptFailed.class,
                                            ThumbnailFailed.class,
                                            ThumbnailRetryRequested.class,
                                            OwnerErased.class,
                                            ErasureCompleted.class))
                            .collect(Collectors.toSet()),
                    SearchProjection.class,
                    Set.of(
                            ThumbnailAttemptFailed.class,
                            PhotosMovedInAlbum.class,
                            AlbumCoverChosen.class,
                            AlbumEvent.AlbumMemberAdded.class,
                            AlbumEvent.AlbumRoleChanged.class,
                            AlbumEvent.AlbumMemberRemoved.class,
                            AlbumEvent.AlbumLinkCreated.class,
                            AlbumEvent.AlbumLinkUsed.class,
                            AlbumEvent.AlbumLinkRevoked.class));

    @Test
    void everyListenerIsOnOneOfTheseLists() {
        Stream<Class<?>> listed =
                Stream.of(HEARD_BY_REACTIONS, IGNORED_BY_VIEWS).flatMap(l -> l.keySet().stream());
        Set<String> listeners =
                OurCode.CLASSES.stream()
                        .filter(type -> type.getMethods().stream().anyMatch(ListenersTest::listens))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(listeners).isEqualTo(names(listed));
    }

    @Test
    void aReactionHearsWhatItActsOn() {
        HEARD_BY_REACTIONS.forEach(
                (reaction, heard) ->
                        assertThat(heardBy(reaction))
                                .as(reaction.getSimpleName())
                                .isEqualTo(names(heard.stream())));
    }

    @Test
    void aViewHearsEveryEventThatItDoesNotIgnoreOnPurpose() {
        IGNORED_BY_VIEWS.forEach(
                (projection, ignored) ->
                        assertThat(heardBy(projection))
                                .as(projection.getSimpleName())
                                .isEqualTo(
                                        names(
                                                events().filter(e -> !ignored.contains(e))
                                                        .filter(e -> !isOfAccounts(e)))));
    }

    private static Set<String> heardBy(Class<?> listener) {
        return OurCode.CLASSES.get(listener).getMethods().stream()
                .filter(ListenersTest::listens)
                .map(method -> method.getRawParameterTypes().getFirst().getName())
                .collect(Collectors.toSet());
    }

    private static boolean listens(JavaMethod method) {
        return method.isAnnotatedWith(EventHandler.class)
                || method.isAnnotatedWith(SagaEventHandler.class);
    }

    private static boolean isOfAccounts(Class<?> event) {
        return AccountEvent.class.isAssignableFrom(event);
    }

    private static Stream<Class<?>> events() {
        return Stream.of(PhotoEvent.class, AlbumEvent.class, ErasureEvent.class, AccountEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    private static Set<String> names(Stream<Class<?>> types) {
        return types.map(Class::getName).collect(Collectors.toSet());
    }
}
