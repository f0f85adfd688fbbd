package org.safelight.endtoend.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes spans as collectors do: OTLP over HTTP, in protobuf, of which it reads what it needs. */
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /** A step of a trace, and the process that took it. */
    record Span(String service, String trace, String id, String parent, String name) {}

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** Where spans are to be sent. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** What was sent of one trace so far. */
    List<Span> trace(String id) {
        return spans.stream().filter(span -> span.trace().equals(id)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (exchange;
                InputStream sent = exchange.getRequestBody();
                InputStream body = packed ? new GZIPInputStream(sent) : sent) {
            for (Field resource : Field.all(body.readAllBytes())) {
                takeFrom(resource.all());
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** The numbers are those of opentelemetry/proto/trace/v1/trace.proto. */
    private void takeFrom(List<Field> resourceSpans) {
        String service = "";
        for (Field field : resourceSpans) {
            if (field.number == 1) {
                service = serviceOf(field.all());
            }
        }
        for (Field scope : Field.numbered(2, resourceSpans)) {
            for (Field span : Field.numbered(2, scope.all())) {
                spans.add(span(service, span.all()));
            }
        }
    }

    private static String serviceOf(List<Field> resource) {
        for (Field attribute : Field.numbered(1, resource)) {
            List<Field> pair = attribute.all();
            if (Field.first(1, pair).text().equals("service.name")) {
                return Field.first(1, Field.first(2, pair).all()).text();
            }
        }
        return "";
    }

    private static Span span(String service, List<Field> fields) {
        return new Span(
                service,
                Field.first(1, fields).hex(),
                Field.first(2, fields).hex(),
                Field.first(4, fields).hex(),
                Field.first(5, fields).text());
    }

    /** A field of a message; of those that are numbers only the number of the field is kept. */
    private static final class Field {

        private final int number;
        private final byte[] value;

        private Field(int number, byte[] value) {
            this.number = number;
            this.value = value;
        }

        static List<Field> all(byte[] message) {
            List<Field> fields = new ArrayList<>();
            int[] at = {0};
            while (at[0] < message.length) {
                long tag = varint(message, at);
                fields.add(new Field((int) (tag >>> 3), value((int) (tag & 7), message, at)));
            }
            return fields;
        }

        private static byte[] value(int type, byte[] message, int[] at) {
            int length =
                    switch (type) {
                        case 0 -> {
                            long _ = varint(message, at);
                            yield 0;
                        }
                        case 1 -> 8;
                        case 2 -> (int) varint(message, at);
                        case 5 -> 4;
                        default -> throw new IllegalArgumentException("Wire type " + type);
                    };
            byte[] value = new byte[length];
            System.arraycopy(message, at[0], value, 0, length);
            at[0] += length;
            return value;
        }

        private static long varint(byte[] message, int[] at) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = message[at[0]++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        static List<Field> numbered(int number, List<Field> fields) {
            return fields.stream().filter(field -> field.number == number).toList();
        }

        /** Empty where there is none, as protobuf has it. */
        static Field first(int number, List<Field> fields) {
            return numbered(number, fields).stream()
                    .findFirst()
                    .orElseGet(() -> new Field(number, new byte[0]));
        }

        List<Field> all() {
            return all(value);
        }

        String text() {
            return new String(value, UTF_8);
        }

        String hex() {
            return HexFormat.of().formatHex(value);
        }
    }
}
