package org.safelight.platform.bucket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where in MongoDB the buckets are. The server is that of {@code spring.mongodb.uri}.
 *
 * @param database the database that all processes share for them, whatever others each has
 */
@ConfigurationProperties("safelight.gridfs")
public record GridFsSettings(@DefaultValue("safelight-buckets") String database) {}
