package org.gatehouse.oauth.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.text.Utf8;

/** Reads the form of a request: of the right type, not too large, in UTF-8, and nothing in the URL. */
final class FormBody {

    private static final int LARGEST = 1024 * 1024;

    private FormBody() {
    }

    /** Whether the request says that it brings one. */
    static boolean isIn(HttpServletRequest request) {
        return Parameters.isForm(request.getContentType());
    }

    static Parameters read(HttpServletRequest request) throws IOException {
        if (!isIn(request)) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The body must be of type " + Parameters.FORM + ".");
        }
        if (request.getQueryString() != null) { // RFC 6749 §3.2: secrets do not belong in a URL
            throw new OAuthException(OAuthError.INVALID_REQUEST, "Parameters belong in the body, not in the URL.");
        }
        byte[] bytes = read(request.getInputStream(), request.getContentLengthLong());
        try {
            return Parameters.of(Utf8.decode(bytes));
        } catch (CharacterCodingException malformed) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The body is not valid UTF-8.");
        }
    }

    /** Reads no further than the announced length, if there is one: what is read into is as large as what is read. */
    private static byte[] read(InputStream body, long announced) throws IOException {
        if (announced > LARGEST) {
            throw new TooLargeException();
        }
        byte[] bytes = body.readNBytes(announced < 0 ? LARGEST + 1 : (int) announced);
        if (bytes.length > LARGEST) {
            throw new TooLargeException();
        }
        return bytes;
    }

    /** More than a request to these endpoints could need. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
