package org.gatehouse.platform.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.regex.Pattern;

/**
 * One request and its answer by HTTP/1.1 over a connection that serves for nothing else (RFC 9112). The clients of the
 * JDK know no limit for the whole of an answer; here the socket has it, and the connection is nobody's afterwards.
 */
final class Conversation {

    /** For everything that is not body: the head, and what divides a body into chunks. */
    private static final int MOST_FRAMING = 64 * 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.\\d [1-9]\\d\\d(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9a-fA-F]{1,7}");

    private final Socket socket;
    private final InputStream in;
    private int framing;
    private String length;
    private String coding;

    Conversation(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends the whole request and answers the status, once it is the last one (RFC 9110 §15.2). */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status;
        do {
            String line = line();
            if (!STATUS_LINE.matcher(line).matches()) {
                throw new IOException("the answer is no HTTP");
            }
            status = Integer.parseInt(line.substring(9, 12));
            readFields();
        } while (status < 200);
        return status;
    }

    /** The body of the answer (RFC 9112 §6.3); refuses one that is larger, or incomplete. */
    byte[] body(int largest) throws IOException {
        if (coding != null) {
            require(coding.equalsIgnoreCase("chunked"));
            return chunks(largest);
        }
        if (length != null) {
            require(LENGTH.matcher(length).matches());
            return exactly(bounded(Integer.parseInt(length), largest));
        }
        byte[] untilTheEnd = in.readNBytes(largest + 1);
        bounded(untilTheEnd.length, largest);
        return untilTheEnd;
    }

    /** Of the fields those count that say where the body ends. */
    private void readFields() throws IOException {
        length = null;
        coding = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(colon, 0));
            String value = line.substring(colon + 1).strip();
            if (name.equalsIgnoreCase("Content-Length")) {
                length = length == null || length.equals(value) ? value : length + ", " + value;
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                coding = coding == null ? value : coding + ", " + value;
            }
        }
    }

    /** RFC 9112 §7.1; nobody reads what may stand behind the last one. */
    private byte[] chunks(int largest) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            bounded(whole.size() + size, largest);
            whole.writeBytes(exactly(size));
            require(line().isEmpty());
        }
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        String size = line().split(";", 2)[0].strip();
        require(CHUNK_SIZE.matcher(size).matches());
        return Integer.parseInt(size, 16);
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the answer is not complete");
        }
        return bytes;
    }

    /** Up to the next line feed, without it and the carriage return before it (RFC 9112 §2.2). */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer is not complete");
            }
            bounded(++framing, MOST_FRAMING);
            line.append((char) next);
        }
        bounded(++framing, MOST_FRAMING);
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private static int bounded(int size, int largest) throws IOException {
        if (size > largest) {
            throw new IOException("the answer is too large");
        }
        return size;
    }

    private static void require(boolean proper) throws IOException {
        if (!proper) {
            throw new IOException("where the answer ends is not clear");
        }
    }
}
