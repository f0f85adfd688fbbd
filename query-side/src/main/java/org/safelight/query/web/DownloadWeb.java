package org.safelight.query.web;

import org.safelight.query.bytes.Losses;
import org.safelight.query.download.DownloadSettings;
import org.safelight.query.download.Downloads;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Downloads of many photos. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DownloadSettings.class)
@Import(DownloadController.class)
public class DownloadWeb {

    @Bean
    Downloads downloads(DownloadSettings settings, Losses losses) {
        return new Downloads(settings, losses);
    }
}
