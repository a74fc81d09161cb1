package org.gatehouse.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the end of an HTTP/1.1 answer among the bytes that have come so far (RFC 9112 §6). */
final class Answering {

    private static final int LONGEST = 1 << 20;
    private final ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
    private int bodyStart;
    private int bodyEnd;
    private int status;
    private boolean closes;

    ByteBuffer buffer() {
        return buffer;
    }

    void clear() {
        buffer.clear();
        bodyStart = 0;
        bodyEnd = -1;
    }

    int status() {
        return status;
    }

    /** Whether the server says that it ends the connection after this answer. */
    boolean closes() {
        return closes;
    }

    /** The body; of a chunked one with the lengths of its chunks, which no reader here minds. */
    String body() {
        return new String(buffer.array(), bodyStart, buffer.position() - bodyStart, StandardCharsets.UTF_8);
    }

    /** Whether the answer is complete. */
    boolean isWhole() {
        if (bodyStart == 0 && !readHead()) {
            return false;
        }
        return bodyEnd >= 0 ? buffer.position() >= bodyEnd : endsChunked();
    }

    private boolean readHead() {
        byte[] bytes = buffer.array();
        for (int at = 12; at + 3 < buffer.position(); at++) {
            if (bytes[at] == '\r' && bytes[at + 2] == '\r' && bytes[at + 1] == '\n' && bytes[at + 3] == '\n') {
                bodyStart = at + 4;
                readHeaders(at);
                return true;
            }
        }
        return false;
    }

    private void readHeaders(int end) {
        byte[] bytes = buffer.array();
        status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        closes = false;
        bodyEnd = status == 204 || status == 304 ? bodyStart : -1;
        for (int at = 12; at < end; at++) {
            if (bytes[at] == '\n' && starts(at + 1, "content-length:")) {
                bodyEnd = bodyStart + number(at + 1 + "content-length:".length());
            } else if (bytes[at] == '\n' && starts(at + 1, "connection: close")) {
                closes = true;
            }
        }
    }

    private boolean starts(int at, String lowerCase) {
        byte[] bytes = buffer.array();
        for (int index = 0; index < lowerCase.length(); index++) {
            int letter = bytes[at + index];
            if (lowerCase.charAt(index) != (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)) {
                return false;
            }
        }
        return true;
    }

    private int number(int at) {
        byte[] bytes = buffer.array();
        int digit = at;
        while (bytes[digit] == ' ') {
            digit++;
        }
        int number = 0;
        while (bytes[digit] >= '0' && bytes[digit] <= '9') {
            number = number * 10 + bytes[digit++] - '0';
        }
        return number;
    }

    private boolean endsChunked() {
        byte[] bytes = buffer.array();
        int end = buffer.position();
        return end - bodyStart >= 5 && bytes[end - 1] == '\n' && bytes[end - 3] == '\n' && bytes[end - 5] == '0'
                && (end - bodyStart == 5 || bytes[end - 6] == '\n');
    }
}
