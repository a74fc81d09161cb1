package org.gatehouse.oauth.authorize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the answer travels through the browser (OAuth 2.0 Multiple Response Types §2.1, OAuth 2.0 Form Post). */
public enum ResponseMode {
    /** In the URL that the browser is sent to. */
    QUERY,
    /** In a form that a page of ours sends. */
    FORM_POST;

    /** Its name in requests and metadata. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ResponseMode> of(String wireName) {
        return Arrays.stream(values()).filter(mode -> mode.wireName().equals(wireName)).findFirst();
    }
}
