package org.safelight.query.web;

import jakarta.servlet.http.HttpServletRequest;

import org.safelight.contract.UserId;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.StatisticsQuery.FindMonths;
import org.safelight.contract.statistics.StatisticsQuery.FindOwners;
import org.safelight.contract.statistics.StatisticsQuery.FindStatistics;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.query.web.resource.ItemPage;
import org.safelight.query.web.statistics.MonthResource;
import org.safelight.query.web.statistics.OwnerResource;
import org.safelight.query.web.statistics.StatisticsResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** How many photos there are, and of when; numbers of other owners only for an administrator. */
@RestController
@RequestMapping("/api/v1")
final class StatisticsController {

    private final LibraryClient views;

    StatisticsController(LibraryClient views) {
        this.views = views;
    }

    /** The months of the timeline, the latest first. */
    @GetMapping("/timeline")
    ItemPage<MonthResource> months(Principal user, PageParameters page) {
        var query = new FindMonths(new UserId(user.getName()), page.request());
        return MonthResource.page(views.ask(query, MonthPage.class));
    }

    @GetMapping("/statistics")
    StatisticsResource statistics(Principal user) {
        var query = new FindStatistics(new UserId(user.getName()));
        return StatisticsResource.of(views.ask(query, StatisticsView.class));
    }

    /** What each owner has: all of them for an administrator, else only who asks. */
    @GetMapping("/statistics/owners")
    ItemPage<OwnerResource> owners(
            Principal user, HttpServletRequest request, PageParameters page) {
        if (request.isUserInRole("ADMIN")) {
            return OwnerResource.page(views.ask(new FindOwners(page.request()), OwnerPage.class));
        }
        var owner = new UserId(user.getName());
        StatisticsView own = views.ask(new FindStatistics(owner), StatisticsView.class);
        return OwnerResource.only(owner, own.figures());
    }
}
