package org.safelight.benchmarks.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * One HTTP/1.1 connection that stays open (RFC 9112), so thin that a client of hundreds of requests
 * a second takes little from the service beside it. It knows answers with a {@code Content-Length}.
 */
final class Conversation implements AutoCloseable {

    private static final int MOST_OF_A_HEAD = 16_384;
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(ISO_8859_1);

    private final Socket socket;
    private final byte[] buffer = new byte[MOST_OF_A_HEAD];
    private int filled;

    Conversation(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    /** A request without a body, and with one more header. */
    static byte[] request(String path, String header) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n\r\n"
                .formatted(path, header)
                .getBytes(ISO_8859_1);
    }

    /** Sends a request, and returns the answer's status when all of its body has come. */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        filled = 0;
        int head;
        do {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                throw new EOFException("The answer has no end, or a head of too many bytes");
            }
            filled += read;
            head = endOfHead();
        } while (head < 0);
        in.skipNBytes(head + length(head) - filled);
        return number("HTTP/1.1 ".length());
    }

    private int endOfHead() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private int length(int head) {
        for (int i = 0; i + LENGTH.length < head; i++) {
            if (isLengthAt(i)) {
                return number(i + LENGTH.length);
            }
        }
        return 0;
    }

    private boolean isLengthAt(int start) {
        for (int i = 0; i < LENGTH.length; i++) {
            int lower = buffer[start + i] | (LENGTH[i] >= 'a' ? 0x20 : 0);
            if (lower != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int start) {
        int at = start;
        while (buffer[at] == ' ') {
            at++;
        }
        int number = 0;
        while (buffer[at] >= '0' && buffer[at] <= '9') {
            number = 10 * number + buffer[at++] - '0';
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
