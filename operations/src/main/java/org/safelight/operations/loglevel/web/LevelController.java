package org.safelight.operations.loglevel.web;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.loglevel.LevelKeeper;
import org.safelight.operations.loglevel.LevelWish;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.web.OperationResource;
import org.safelight.platform.web.Problem;
import org.springframework.boot.logging.LogLevel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** At which level loggers write. {@code root} is above all others. */
@RestController
@RequestMapping("/api/v1/admin/loggers/{name}")
public final class LevelController {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$]+(\\.[A-Za-z0-9_$]+)*");
    private static final int LONGEST_NAME = 200;
    private static final Duration UNLESS_SAID = Duration.ofHours(1);

    private final OperationLedger operations;
    private final LevelKeeper levels;

    LevelController(OperationLedger operations, LevelKeeper levels) {
        this.operations = operations;
        this.levels = levels;
    }

    /**
     * A level for a while.
     *
     * @param level {@code trace}, {@code debug}, {@code info}, {@code warn}, {@code error} or
     *     {@code off}
     * @param minutes how long, at most a day; an hour if nobody says
     */
    public record WantedLevel(@Nullable String level, @Nullable Integer minutes) {}

    /** A logger as it is in the process that answers. */
    public record LoggerResource(
            String name, String level, @Nullable String operation, @Nullable Instant until) {}

    @GetMapping
    LoggerResource level(@PathVariable String name) {
        String logger = checked(name);
        Operation held = operations.running(LevelWish.KIND, logger).orElse(null);
        return new LoggerResource(
                name,
                levels.levelOf(logger).name().toLowerCase(Locale.ROOT),
                held == null ? null : held.id(),
                held == null ? null : LevelWish.of(held).until());
    }

    /** Every process sees it within about a second; cancelling the operation takes it back. */
    @PostMapping
    ResponseEntity<OperationResource> change(
            Principal user, @PathVariable String name, @RequestBody WantedLevel wanted) {
        String logger = checked(name);
        if (operations.running(LevelWish.KIND, logger).isPresent()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "level-held",
                    "An operator holds its level already; cancel that operation first.");
        }
        Map<String, String> wish = wish(logger, wanted).parameters();
        return OperationResource.accepted(
                operations.begin(LevelWish.KIND, logger, wish, user.getName()));
    }

    private static LevelWish wish(String logger, WantedLevel wanted) {
        Duration time =
                wanted.minutes() == null ? UNLESS_SAID : Duration.ofMinutes(wanted.minutes());
        if (!time.isPositive() || time.compareTo(LevelWish.LONGEST) > 0) {
            throw new IllegalArgumentException("minutes is 1 to " + LevelWish.LONGEST.toMinutes());
        }
        Instant until = Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS);
        return new LevelWish(logger, chosen(wanted.level()), until);
    }

    private static LogLevel chosen(@Nullable String name) {
        for (LogLevel level : LogLevel.values()) {
            if (level != LogLevel.FATAL && level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        throw new IllegalArgumentException("level is trace, debug, info, warn, error or off");
    }

    private static String checked(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Problem(HttpStatus.NOT_FOUND, "not-found", "No logger is named so.");
        }
        return name.equalsIgnoreCase("root") ? "ROOT" : name;
    }
}
