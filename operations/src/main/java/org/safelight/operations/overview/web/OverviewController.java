package org.safelight.operations.overview.web;

import org.safelight.operations.overview.Overview;
import org.safelight.operations.overview.Overviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How things are, told within two seconds whoever is silent. */
@RestController
@RequestMapping("/api/v1/admin/overview")
public final class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping
    Overview overview() {
        return overviews.look();
    }
}
