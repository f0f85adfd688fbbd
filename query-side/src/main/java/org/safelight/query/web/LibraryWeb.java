package org.safelight.query.web;

import org.axonframework.queryhandling.QueryGateway;
import org.safelight.query.bytes.BytesServer;
import org.safelight.query.bytes.CheckedBytes;
import org.safelight.query.bytes.Losses;
import org.safelight.query.progress.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The library over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({
    AlbumController.class,
    BytesController.class,
    ErasureAuditController.class,
    FormatController.class,
    HistoryController.class,
    PastAlbumController.class,
    PhotoController.class,
    PublishedApi.class,
    SharingController.class
})
public class LibraryWeb {

    @Bean
    LibraryClient libraryClient(QueryGateway queries) {
        return new LibraryClient(queries);
    }

    /** For where nobody mends what is lost. */
    @Bean
    @Fallback
    Losses untold() {
        return Losses.UNTOLD;
    }

    @Bean
    BytesServer bytesServer(Losses losses) {
        return new BytesServer(new CheckedBytes(), losses);
    }

    @Bean
    WebMvcConfigurer readYourWrites(ViewProgress library) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadYourWrites(library, LibraryWeb.class.getPackage()));
            }
        };
    }
}
