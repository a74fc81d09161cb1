package org.gatehouse.oauth.authorize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/** By what a request is known again: the digest of its parameters, in whatever order they come. */
public final class RequestMark {

    /** What our own pages add. */
    public static final Set<String> OURS = Set.of("csrfmiddlewaretoken", "allow", "deny");

    private RequestMark() {
    }

    public static Digest of(Parameters sent) {
        List<String> pairs = new ArrayList<>();
        sent.without(OURS).forEach((name, value) -> pairs.add(name + '\0' + value)); // no parameter holds a NUL
        Collections.sort(pairs);
        return Secret.of(String.join("\0\0", pairs)).digest();
    }
}
