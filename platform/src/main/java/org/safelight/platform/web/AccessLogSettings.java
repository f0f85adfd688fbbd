package org.safelight.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether each request leaves a line.
 *
 * @param accessLog {@code safelight.access-log}: off unless set, since a page of thumbnails would
 *     be hundreds of lines, and what is worth counting is counted anyway
 */
@ConfigurationProperties("safelight")
record AccessLogSettings(@DefaultValue("false") boolean accessLog) {}
