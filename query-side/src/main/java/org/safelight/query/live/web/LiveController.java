package org.safelight.query.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.web.Problem;
import org.safelight.query.live.LiveFilter;
import org.safelight.query.live.LiveStreams;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happens to the caller's photos and albums, as it happens. */
@RestController
final class LiveController {

    private static final Pattern POSITION = Pattern.compile("-1|[0-9]{1,18}");

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    /**
     * Opens a stream.
     *
     * @param after the position to go on from; a browser that comes back says it in a header, which
     *     then counts, since the address is still the first one
     */
    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Principal user,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "") List<String> album,
            @RequestParam(defaultValue = "") List<String> photo,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter =
                new LiveFilter(
                        all(type, Function.identity()),
                        all(album, AlbumId::new),
                        all(photo, PhotoId::new));
        @Nullable Long position = position(lastEventId == null ? after : lastEventId);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("GET")) {
            var caller = new UserId(user.getName());
            streams.open(request, response, caller, filter, position);
        }
    }

    private static <T> Set<T> all(List<String> values, Function<String, T> value) {
        return values.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Long position(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!POSITION.matcher(text).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "malformed-position",
                    "Send the last id of the stream as Last-Event-ID or after.");
        }
        return Long.valueOf(text);
    }
}
