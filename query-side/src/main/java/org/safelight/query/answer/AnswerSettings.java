package org.safelight.query.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of answers that are kept.
 *
 * @param memory {@code safelight.answers.memory}: how much a process keeps, at most 1 GB, by
 *     default 8 MB; 0 for none
 */
@ConfigurationProperties("safelight.answers")
record AnswerSettings(@DefaultValue("8MB") DataSize memory) {

    private static final DataSize MOST = DataSize.ofGigabytes(1);

    AnswerSettings {
        if (memory.isNegative() || memory.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("safelight.answers.memory is 0 to 1GB");
        }
    }
}
