package org.safelight.endtoend.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Runs within a service under test, and writes down every name whose address it asks for. */
public final class NotedLookups extends InetAddressResolverProvider {

    private static final String FILE = "safelight.test.lookups";

    /** A folder of classes that makes a Java process note its lookups. */
    static Path classes(Path folder) throws IOException {
        for (Class<?> type : List.of(NotedLookups.class, Noting.class)) {
            String file = type.getName().replace('.', '/') + ".class";
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.resolveSibling("."));
            try (var source = NotedLookups.class.getResourceAsStream("/" + file)) {
                Files.write(copy, source.readAllBytes());
            }
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(InetAddressResolverProvider.class.getName()),
                NotedLookups.class.getName());
        return folder;
    }

    /** The option that says where they are written. */
    static String into(Path file) {
        return "-D" + FILE + "=" + file;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Noting(configuration.builtinResolver(), Path.of(System.getProperty(FILE)));
    }

    @Override
    public String name() {
        return "noted";
    }

    private record Noting(InetAddressResolver resolver, Path file) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            note(host);
            return resolver.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            note("the name of " + List.of(InetAddress.getByAddress(address)));
            return resolver.lookupByAddress(address);
        }

        private void note(String asked) {
            try {
                Files.writeString(
                        file, asked + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
