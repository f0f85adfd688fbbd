package org.safelight.gateway.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that its owner has signed for a name, valid for a day. */
public final class SelfMade {

    private static final char[] PASSWORD = "not-a-secret".toCharArray();
    private static final String ALIAS = "own";

    private final KeyStore own;

    /** Its files as operators have them. */
    private final Path certificate;

    private final Path privateKey;

    private SelfMade(KeyStore own, Path certificate, Path privateKey) {
        this.own = own;
        this.certificate = certificate;
        this.privateKey = privateKey;
    }

    public static SelfMade of(Path folder, String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(store, name);
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            own.load(in, PASSWORD);
        }
        return new SelfMade(
                own,
                pem(store, "CERTIFICATE", own.getCertificate(ALIAS).getEncoded()),
                pem(store, "PRIVATE KEY", own.getKey(ALIAS, PASSWORD).getEncoded()));
    }

    public Path certificate() {
        return certificate;
    }

    public Path privateKey() {
        return privateKey;
    }

    /** For who shows this certificate. */
    public SSLContext shown() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For who trusts this certificate and no other. */
    public SSLContext trusted() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void keytool(Path store, String name) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/keytool",
                                "-genkeypair",
                                "-alias",
                                ALIAS,
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:" + name,
                                "-validity",
                                "1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                String.valueOf(PASSWORD))
                        .inheritIO()
                        .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
    }

    private static Path pem(Path store, String what, byte[] content) throws IOException {
        String text =
                "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
        return Files.writeString(
                store.resolveSibling(store.getFileName() + "." + what.replace(' ', '-')), text);
    }
}
