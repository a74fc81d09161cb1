package org.gatehouse.platform.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** The files that pages load; there are no others. */
public enum Asset {
    /** The look of every page. */
    STYLESHEET("gatehouse.css", "text/css"),
    /** What browsers show beside the title. */
    ICON("gatehouse.svg", "image/svg+xml"),
    /** Sends what the forms of the API's pages hold. */
    SCRIPT("browse.js", "text/javascript"),
    /** Goes on by itself where a page asks for nothing but a click. */
    ONWARD("onward.js", "text/javascript");

    /** Below which they are served. */
    public static final String PATH = "/assets/";

    private final String file;
    private final String type;
    private final byte[] content;
    private final String version;

    Asset(String file, String type) {
        this.file = file;
        this.type = type;
        this.content = read(file);
        this.version = checksum(content);
    }

    /** The one that is served at the path. */
    public static Optional<Asset> at(String path) {
        return Arrays.stream(values()).filter(asset -> path.equals(PATH + asset.file)).findFirst();
    }

    /** What a page links to: another URL for every content, so that browsers may keep it for ever. */
    public String href() {
        return PATH + file + "?v=" + version;
    }

    /** The media type, with its charset. */
    public String contentType() {
        return type + "; charset=UTF-8";
    }

    /** A short name of this content. */
    public String version() {
        return version;
    }

    /** The content itself. */
    public byte[] content() {
        return content.clone();
    }

    private static byte[] read(String file) {
        try (InputStream resource = Asset.class.getResourceAsStream(file)) {
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
