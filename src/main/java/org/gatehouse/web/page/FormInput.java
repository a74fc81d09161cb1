package org.gatehouse.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.text.Utf8;

/** Reads what a page sends: a form in the body, or parameters in the URL; proper UTF-8, nothing twice, no NUL. */
public final class FormInput {

    private static final int LARGEST = 64 * 1024;

    private FormInput() {
    }

    /** The form; refuses every other kind of body. */
    public static Parameters body(HttpServletRequest request) throws IOException {
        return parsed(text(request), Parameters::of);
    }

    /** The form, in which things may be repeated. */
    public static Parameters lenientBody(HttpServletRequest request) throws IOException {
        return parsed(text(request), Parameters::lenient);
    }

    private static String text(HttpServletRequest request) throws IOException {
        if (!isForm(request)) {
            throw new PageException(415, "Not a form", "This page takes forms only (" + Parameters.FORM + ").");
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new PageException(413, "Too large", "The form is too large.");
        }
        try {
            return Utf8.decode(bytes);
        } catch (CharacterCodingException malformed) {
            throw unreadable();
        }
    }

    /** The parameters in the URL. */
    public static Parameters query(HttpServletRequest request) {
        return parsed(Optional.ofNullable(request.getQueryString()).orElse(""), Parameters::of);
    }

    /** The parameters in the URL, which may be repeated. */
    public static Parameters lenientQuery(HttpServletRequest request) {
        return parsed(Optional.ofNullable(request.getQueryString()).orElse(""), Parameters::lenient);
    }

    /** Whether the body is a form. */
    public static boolean isForm(HttpServletRequest request) {
        return Parameters.isForm(request.getContentType());
    }

    private static Parameters parsed(String encoded, Function<String, Parameters> reading) {
        try {
            return reading.apply(encoded);
        } catch (OAuthException malformed) {
            throw unreadable();
        }
    }

    private static PageException unreadable() {
        return new PageException(400, "Not understood", "What your browser has sent can't be understood.");
    }
}
