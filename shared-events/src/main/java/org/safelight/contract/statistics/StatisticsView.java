package org.safelight.contract.statistics;

import java.util.List;

/**
 * What an owner has.
 *
 * @param months those that have photos, the latest first, at most {@value #MOST_MONTHS} of them
 * @param cameras those with most photos first, at most {@value #MOST_CAMERAS} of them
 */
public record StatisticsView(Figures figures, List<MonthView> months, List<CameraView> cameras) {

    public static final int MOST_MONTHS = 1200;
    public static final int MOST_CAMERAS = 100;
}
