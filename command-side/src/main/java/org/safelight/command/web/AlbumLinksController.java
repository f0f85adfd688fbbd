package org.safelight.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.command.dispatch.Answer;
import org.safelight.command.link.LinkRequests;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.platform.web.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Links by which strangers may see an album. What opens one is told once, to whoever makes it. */
@RestController
@RequestMapping("/api/v1/albums/{albumId}/links")
class AlbumLinksController {

    private static final Set<String> FIELDS =
            Set.of("password", "expiresAt", "maximumViews", "download", "metadata", "gps");

    private final LinkRequests links;

    AlbumLinksController(LinkRequests links) {
        this.links = links;
    }

    /**
     * A link that was made.
     *
     * @param url the page that shows the album, with what opens it behind the #
     * @param token what opens it, for programs
     */
    record CreatedLink(LinkId id, String url, String token) {}

    @PostMapping
    ResponseEntity<CreatedLink> createLink(
            @PathVariable AlbumId albumId, @RequestBody JsonNode json, Principal principal) {
        JsonBody body = JsonBody.of(json, FIELDS);
        Optional<String> password = optional(body, "password", AlbumLinksController::password);
        var terms =
                new LinkTerms(
                        optional(body, "expiresAt", AlbumLinksController::toCome).orElse(null),
                        optional(body, "maximumViews", AlbumLinksController::views).orElse(null),
                        password.isPresent(),
                        isSet(body, "download"),
                        isSet(body, "metadata"),
                        isSet(body, "gps"));
        LinkRequests.Made made =
                links.make(new UserId(principal.getName()), albumId, terms, password.orElse(null));
        var created = new CreatedLink(made.id(), "/s/#" + made.token(), made.token());
        return ResponseEntity.created(
                        URI.create("/api/v1/albums/%s/links/%s".formatted(albumId, made.id())))
                .headers(headers -> Responses.describe(headers, made.answer()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(created);
    }

    @DeleteMapping("/{linkId}")
    ResponseEntity<Void> revokeLink(
            @PathVariable AlbumId albumId, @PathVariable LinkId linkId, Principal principal) {
        Answer answer = links.revoke(new UserId(principal.getName()), albumId, linkId);
        return Responses.noContent(answer);
    }

    private static <T> Optional<T> optional(
            JsonBody body, String name, Function<JsonNode, T> read) {
        Optional<T> found = body.change(name, Optional.empty(), f -> Optional.of(read.apply(f)));
        return found == null ? Optional.empty() : found;
    }

    private static boolean isSet(JsonBody body, String name) {
        return Boolean.TRUE.equals(body.change(name, JsonBody::truth));
    }

    /** As long as what hashes it takes: 72 bytes. */
    private static String password(JsonNode field) {
        String password = JsonBody.text(field);
        int bytes = password.getBytes(UTF_8).length;
        if (password.length() < 8 || bytes > 72) {
            throw new IllegalArgumentException("A password has 8 characters to 72 bytes.");
        }
        return password;
    }

    private static int views(JsonNode field) {
        int views = JsonBody.number(field);
        if (views < 1 || views > LinkTerms.MOST_VIEWS) {
            throw new IllegalArgumentException("This is 1 to 10000.");
        }
        return views;
    }

    private static Instant toCome(JsonNode field) {
        try {
            Instant instant = OffsetDateTime.parse(JsonBody.text(field)).toInstant();
            if (instant.isAfter(Instant.now())) {
                return instant;
            }
        } catch (DateTimeException notOne) {
            // Told like one that is past.
        }
        throw new IllegalArgumentException(
                "This is an instant to come, as in RFC 3339: 2027-04-05T12:00:00Z for example.");
    }
}
