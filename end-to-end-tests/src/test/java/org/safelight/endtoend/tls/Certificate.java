package org.safelight.endtoend.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A new key, and a certificate for {@code localhost} that it has signed itself, for a day. */
final class Certificate {

    private static final String PASSWORD = "not-a-secret";
    private static final String NAME = "own";

    private final KeyStore store;

    private Certificate(KeyStore store) {
        this.store = store;
    }

    /** Made by the JDK's own tool. */
    static Certificate fresh() throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("certificate");
        Path file = folder.resolve("own.p12");
        var keytool =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD);
        if (keytool.redirectErrorStream(true).start().waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        Files.delete(file);
        Files.delete(folder);
        return new Certificate(store);
    }

    /** Puts the two files there that operators have. */
    void write(Path certificate, Path key) throws IOException, GeneralSecurityException {
        Files.writeString(certificate, pem("CERTIFICATE", store.getCertificate(NAME).getEncoded()));
        byte[] secret = store.getKey(NAME, PASSWORD.toCharArray()).getEncoded();
        Files.writeString(key, pem("PRIVATE KEY", secret));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }

    /** For clients who trust this certificate and no other. */
    SSLContext trusted() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry(NAME, store.getCertificate(NAME));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
