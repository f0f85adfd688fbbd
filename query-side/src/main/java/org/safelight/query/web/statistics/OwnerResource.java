package org.safelight.query.web.statistics;

import org.safelight.contract.UserId;
import org.safelight.contract.statistics.Figures;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.query.web.resource.ItemPage;

import java.util.List;

/** How much somebody has. */
public record OwnerResource(UserId owner, FiguresResource figures) {

    public static ItemPage<OwnerResource> page(OwnerPage page) {
        return new ItemPage<>(
                page.items().stream()
                        .map(it -> new OwnerResource(it.owner(), FiguresResource.of(it.figures())))
                        .toList(),
                page.previousPageToken(),
                page.nextPageToken());
    }

    /** For those who see nobody else. */
    public static ItemPage<OwnerResource> only(UserId owner, Figures figures) {
        return new ItemPage<>(List.of(new OwnerResource(owner, FiguresResource.of(figures))), null);
    }
}
