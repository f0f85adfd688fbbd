package org.safelight.platform.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A server's key that no public authority knows, and a trust store for those who shall know it. */
record PrivateKeys(Path keys, Path trust) {

    static final String PASSWORD = "changeit";

    static PrivateKeys madeIn(Path folder) throws Exception {
        var made = new PrivateKeys(folder.resolve("keys.p12"), folder.resolve("trust.p12"));
        Path certificate = folder.resolve("server.crt");
        keytool(
                made.keys,
                "-genkeypair -alias server -keyalg EC -validity 2 -dname CN=127.0.0.1"
                        + " -ext SAN=IP:127.0.0.1");
        keytool(made.keys, "-exportcert -alias server -file " + certificate);
        keytool(made.trust, "-importcert -noprompt -alias server -file " + certificate);
        return made;
    }

    private static void keytool(Path store, String arguments) throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command = tool + " " + arguments + " -keystore " + store + " -storepass " + PASSWORD;
        int code = new ProcessBuilder(List.of(command.split(" "))).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("keytool ended with " + code);
        }
    }

    PrivateKey privateKey() throws IOException, GeneralSecurityException {
        return (PrivateKey) store().getKey("server", PASSWORD.toCharArray());
    }

    X509Certificate certificate() throws IOException, GeneralSecurityException {
        return (X509Certificate) store().getCertificate("server");
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }
}
