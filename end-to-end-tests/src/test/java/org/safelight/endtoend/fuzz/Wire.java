package org.safelight.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sends what no library for clients would, byte for byte, each on a connection of its own: in
 * HTTP/1.0, where an answer ends with its connection.
 *
 * @param from the address that wrong credentials are counted by
 */
record Wire(URI address, InetAddress from) {

    private static final int ANSWERS_WITHIN_MILLIS = 60_000;

    Told send(String head, byte[] body) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.setSoTimeout(ANSWERS_WITHIN_MILLIS);
            write(head, body, socket.getOutputStream());
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static void write(String head, byte[] body, OutputStream out) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.write(head.getBytes(UTF_8));
        whole.write(body);
        try {
            whole.writeTo(out);
        } catch (SocketException refusedEarlier) {
            // It may have been answered before it was read whole.
        }
    }

    private static Told read(InputStream in) throws IOException {
        String[] lines = head(in).split("\r\n", -1);
        if (!lines[0].matches("HTTP/1\\.1 \\d{3}.*")) {
            return new Told(0, Map.of(), lines[0].getBytes(UTF_8));
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        var told = new Told(Integer.parseInt(lines[0].substring(9, 12)), headers, new byte[0]);
        return told.isEndless() ? told : new Told(told.status(), headers, in.readAllBytes());
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0 && in.read(one) > 0) {
            head.append(new String(one, ISO_8859_1));
        }
        return head.toString();
    }
}
