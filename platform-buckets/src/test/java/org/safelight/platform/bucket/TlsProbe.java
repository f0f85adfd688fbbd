package org.safelight.platform.bucket;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.StoredObject;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A process that puts and reads one object, with the settings and trust store it was given. */
final class TlsProbe {

    static final String DONE = "came back over TLS";

    private TlsProbe() {}

    public static void main(String[] settings) throws Exception {
        try (var context =
                new SpringApplicationBuilder(Buckets.class)
                        .web(WebApplicationType.NONE)
                        .run(settings)) {
            Bucket originals = context.getBean("originals", Bucket.class);
            var key = new ObjectKey("over-tls");
            StoredObject stored = originals.put(key, new ByteArrayInputStream(new byte[1000]));
            try (InputStream read = originals.open(key, stored.hash())) {
                System.out.println(read.readAllBytes().length + " bytes " + DONE);
            }
        }
    }
}
