package org.safelight.query.web.statistics;

import org.safelight.contract.statistics.StatisticsView;

import java.util.List;

/**
 * What an owner has.
 *
 * @param months the latest first, at most 1200
 * @param cameras those with most photos first, at most 100
 */
public record StatisticsResource(
        FiguresResource figures, List<MonthResource> months, List<CameraResource> cameras) {

    public static StatisticsResource of(StatisticsView statistics) {
        return new StatisticsResource(
                FiguresResource.of(statistics.figures()),
                statistics.months().stream().map(MonthResource::of).toList(),
                statistics.cameras().stream().map(CameraResource::of).toList());
    }
}
