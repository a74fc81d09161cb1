package org.gatehouse.platform.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.CRC32;

/** The one stylesheet of all pages. */
public final class Stylesheet {

    /** Where it is served. */
    public static final String PATH = "/assets/gatehouse.css";

    private static final byte[] CONTENT = read();
    private static final String VERSION = checksum();

    private Stylesheet() {
    }

    /** What a page links to: another URL for every content, so that browsers may keep it for ever. */
    public static String href() {
        return PATH + "?v=" + VERSION;
    }

    /** A short name of this content. */
    public static String version() {
        return VERSION;
    }

    /** The content itself. */
    public static byte[] content() {
        return CONTENT.clone();
    }

    private static byte[] read() {
        try (InputStream resource = Stylesheet.class.getResourceAsStream("gatehouse.css")) {
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checksum() {
        CRC32 crc = new CRC32();
        crc.update(CONTENT);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
