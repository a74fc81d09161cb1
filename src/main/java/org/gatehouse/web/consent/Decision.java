package org.gatehouse.web.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.authorize.RequestMark;
import org.gatehouse.security.authentication.CsrfToken;
import org.gatehouse.web.page.FormInput;

/**
 * What the user has answered, if this is an answer of his.
 *
 * @param isOne whether he was asked at all
 * @param isYes whether he has pressed the one button that allows it; any other, or none, means no
 * @param request the parameters of what he was asked about
 */
record Decision(boolean isOne, boolean isYes, Parameters request) {

    static final Decision NONE = new Decision(false, false, Parameters.of(""));

    private static final String ALLOW = "allow";

    boolean isNo() {
        return isOne && !isYes;
    }

    /** Reads the form of the consent page; what has none of its own fields is a request by POST. */
    static Decision of(Parameters sent, HttpServletRequest request) {
        boolean isOne = !sent.all(CsrfToken.FIELD).isEmpty() || !sent.all(ALLOW).isEmpty()
                || !sent.all("deny").isEmpty() || request.getHeader(CsrfToken.HEADER) != null;
        Parameters asked = Optional.of(sent.without(RequestMark.OURS)).filter(form -> !form.encoded().isEmpty())
                .orElseGet(() -> FormInput.lenientQuery(request));
        return new Decision(isOne, sent.optional(ALLOW).isPresent(), asked);
    }
}
