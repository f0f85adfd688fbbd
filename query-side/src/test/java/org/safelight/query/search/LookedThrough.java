package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.query.library.TimelineKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds photos by looking at each of them, word by word: slow, and easy to believe. */
final class LookedThrough implements SearchWriter {

    private static final int NOT_AT_ALL = 3;

    private final Map<String, SearchedPhoto> photos = new TreeMap<>();
    private final Map<String, SearchedAlbum> albums = new TreeMap<>();

    @Override
    public void changePhotos(Collection<PhotoId> changed, SearchedPhoto.Step step) {
        for (PhotoId id : changed) {
            photos.compute(
                    id.value(),
                    (key, before) ->
                            step.applyTo(before == null ? SearchedPhoto.unknown(key) : before));
        }
    }

    @Override
    public void changeAlbum(AlbumId album, SearchedAlbum.Step step) {
        albums.compute(
                album.value(),
                (key, before) ->
                        step.applyTo(before == null ? SearchedAlbum.unknown(key) : before));
    }

    @Override
    public void forgetAlbums(UserId owner, Instant before) {
        albums.values()
                .removeIf(
                        album ->
                                album.owner().equals(owner.value())
                                        && album.createdAt() < before.toEpochMilli());
    }

    @Override
    public void clear() {
        photos.clear();
        albums.clear();
    }

    /** The ids of all that is found, in order. */
    List<PhotoId> find(UserId owner, String text, int ranked) {
        List<String> words = Words.asked(text).stream().limit(Tiers.MOST_WORDS).toList();
        if (words.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        List<SearchedPhoto> matches =
                new ArrayList<>(
                        photos.values().stream()
                                .filter(photo -> isOf(owner, photo.view()))
                                .filter(photo -> tier(photo, words) < NOT_AT_ALL)
                                .sorted(newestFirst())
                                .toList());
        int window = Math.min(ranked, matches.size());
        matches.subList(0, window)
                .sort(Comparator.comparingInt(photo -> words.isEmpty() ? 0 : tier(photo, words)));
        return matches.stream().map(photo -> new PhotoId(photo.id())).toList();
    }

    private static boolean isOf(UserId owner, @Nullable PhotoView photo) {
        return photo != null && photo.owner().equals(owner) && photo.state() == PhotoState.ACTIVE;
    }

    private static Comparator<SearchedPhoto> newestFirst() {
        Comparator<SearchedPhoto> oldestFirst =
                Comparator.comparingLong(
                        photo -> TimelineKey.of(Objects.requireNonNull(photo.view())));
        return oldestFirst.thenComparing(SearchedPhoto::id).reversed();
    }

    private int tier(SearchedPhoto photo, List<String> words) {
        return words.stream().mapToInt(word -> tier(photo, word)).max().orElse(0);
    }

    private int tier(SearchedPhoto photo, String word) {
        PhotoView view = Objects.requireNonNull(photo.view());
        List<String> said =
                Stream.concat(
                                view.description().tags().or(List.of()).stream().map(Tag::value),
                                Stream.of(view.description().caption().or(Caption.NONE).value()))
                        .flatMap(text -> Words.in(text).stream())
                        .toList();
        if (said.contains(word)) {
            return 0;
        }
        var titles =
                photo.albums().stream()
                        .filter(Membership::in)
                        .map(it -> albums.get(it.album()))
                        .filter(album -> album != null && !album.deleted())
                        .filter(album -> album.owner().equals(view.owner().value()))
                        .map(SearchedAlbum::title);
        List<String> other =
                Stream.concat(titles, Stream.of(view.fileName().value()))
                        .flatMap(text -> Words.in(text).stream())
                        .toList();
        if (other.contains(word)) {
            return 1;
        }
        return Stream.concat(said.stream(), other.stream()).anyMatch(it -> it.startsWith(word))
                ? 2
                : NOT_AT_ALL;
    }
}
