package org.safelight.access.key.web;

import jakarta.servlet.http.HttpServletRequest;

import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KeyId;
import org.safelight.access.key.KeySecret;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.Scope;
import org.safelight.access.limit.LimitSettings;
import org.safelight.contract.UserId;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;

/** People make, see and revoke their keys. Who did is in the log, and nothing of a secret. */
@RestController
@RequestMapping(KeyController.PATH)
public final class KeyController {

    static final String PATH = "/api/v1/keys";

    private static final Logger log = LoggerFactory.getLogger(KeyController.class);

    private final KnownKeys keys;
    private final LimitSettings limits;
    private final InstantSource clock;

    KeyController(KnownKeys keys, LimitSettings limits, InstantSource clock) {
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
    }

    /** Answers with the whole key, this once. */
    @PostMapping
    ResponseEntity<KeyResource> make(
            @RequestBody JsonNode json, Principal person, HttpServletRequest request) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        NewKey wanted = NewKey.of(json, request.isUserInRole("ADMIN"), limits.plan(), now);
        var owner = new UserId(person.getName());
        KeySecret secret = KeySecret.fresh();
        var key =
                new ApiKey(
                        secret.id(),
                        owner,
                        wanted.name(),
                        wanted.scopes(),
                        now,
                        wanted.expiresAt(),
                        wanted.addresses(),
                        wanted.limits(),
                        keys.isListed(owner),
                        null);
        if (!keys.add(key, secret)) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "too-many-keys",
                    "You have as many keys as one may have. Revoke one first.");
        }
        log.info(
                "{} has made the key {}, to {}, until {}",
                owner,
                key.id(),
                key.scopes().stream().sorted().map(Scope::word).toList(),
                key.expiresAt() == null ? "it is revoked" : key.expiresAt());
        return ResponseEntity.created(URI.create(PATH + "/" + key.id()))
                .body(KeyResource.shownOnce(key, secret));
    }

    /** One's own, the last made first; there are only so many. */
    @GetMapping
    KeyResource.Items keys(Principal person) {
        return new KeyResource.Items(
                keys.of(new UserId(person.getName())).stream().map(KeyResource::of).toList());
    }

    /** From now on it opens nothing. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, Principal person) {
        var owner = new UserId(person.getName());
        KeyId key = id(id);
        if (!keys.revoke(owner, key)) {
            throw Problem.notFound();
        }
        log.info("{} has revoked the key {}", owner, key);
    }

    private static KeyId id(String text) {
        try {
            return new KeyId(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
