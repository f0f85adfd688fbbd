package org.safelight.query.web.statistics;

import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.MonthView;
import org.safelight.query.web.resource.ItemPage;

/**
 * A month that has photos.
 *
 * @param month as 2026-04
 * @param photos those outside the trash
 * @param bytes the size of their originals
 * @param url leads to the timeline, begun at the end of this month
 */
public record MonthResource(String month, long photos, long bytes, String url) {

    static MonthResource of(MonthView month) {
        return new MonthResource(
                month.month().toString(),
                month.photos(),
                month.bytes(),
                "/api/v1/photos?sort=taken&from=" + month.month());
    }

    public static ItemPage<MonthResource> page(MonthPage page) {
        return new ItemPage<>(
                page.items().stream().map(MonthResource::of).toList(),
                page.previousPageToken(),
                page.nextPageToken());
    }
}
