package org.gatehouse.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something that is measured.
 *
 * @param name in the table
 * @param status that every answer must have
 * @param port of the server, on this machine
 * @param exchanges one for each connection, kept over all windows
 */
record Target(String name, int status, int port, List<Exchange> exchanges) {

    /** The same request on every connection. */
    static Target same(String name, int status, int port, int connections, byte[] request) {
        return new Target(name, status, port,
                IntStream.range(0, connections).mapToObj(index -> (Exchange) () -> request).toList());
    }

    /** The same under another name. */
    Target named(String other) {
        return new Target(other, status, port, exchanges);
    }

    /** A request without body; headers end with a line break each. */
    static byte[] get(String path, String headers) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n" + headers + "\r\n");
    }

    /** A form that is sent; headers end with a line break each. */
    static byte[] form(String path, String headers, String form) {
        return bytes("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n"
                + headers + "\r\n" + form);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
