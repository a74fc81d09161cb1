package org.gatehouse.oauth.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.crypto.Digest;
import org.junit.jupiter.api.Test;

class RequestMarkTest {

    private static Digest mark(String query) {
        return RequestMark.of(Parameters.lenient(query));
    }

    @Test
    void theSameRequestIsKnownInWhateverOrderAndSpelling() {
        Digest mark = mark("client_id=a&scope=read+write&state=s");
        assertThat(mark("state=s&scope=read%20write&client_id=%61")).isEqualTo(mark);
        assertThat(mark("client_id=a&scope=read+write&state=s&nonce=")).isEqualTo(mark);
    }

    @Test
    void whatOurPagesAddMakesNoDifference() {
        assertThat(mark("client_id=a&csrfmiddlewaretoken=x&allow=1&deny=1")).isEqualTo(mark("client_id=a"));
    }

    @Test
    void anotherRequestIsAnother() {
        Digest mark = mark("client_id=a&state=s");
        for (String other : new String[] {"", "client_id=a", "client_id=a&state=S", "client_id=a&state=s&x=y",
                "client_id=a&state=s&prompt=login", "client_id=as&state=", "client_id=state&a=s",
                "client_id=a%26state=s", "client_ida=&state=s"}) {
            assertThat(mark(other)).as(other).isNotEqualTo(mark);
        }
    }

    @Test
    void namesAndValuesDoNotRunTogether() {
        assertThat(mark("ab=c")).isNotEqualTo(mark("a=bc"));
        assertThat(mark("a=b&c=d")).isNotEqualTo(mark("a=bc&d="));
        assertThat(mark("resource=a&resource=b")).isNotEqualTo(mark("resource=ab"));
    }
}
