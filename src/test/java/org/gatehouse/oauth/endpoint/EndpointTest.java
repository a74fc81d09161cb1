package org.gatehouse.oauth.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.fixture.Injection;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.fixture.SentBody;
import org.gatehouse.fixture.Silence;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.client.ClientOrigins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndpointTest {

    @RegisterExtension
    static final Silence SILENCE = Silence.of(Refusals.class);

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String APP = "https://app.example.org";
    private static final RuntimeException AWAY = new IllegalStateException(new SQLException("away", "08001"));

    private final Map<String, String> answered = new TreeMap<>();
    private RuntimeException originsFail;
    private RuntimeException workFails;
    private int worked;

    /** Answers what was done, with the status as one of the headers. */
    private Map<String, String> ask(String method, String origin) throws IOException {
        answered.clear();
        CrossOrigin crossOrigin = Injection.into(new CrossOrigin(), new ClientOrigins() {
            @Override
            public boolean include(String asked) {
                if (originsFail != null) {
                    throw originsFail;
                }
                return asked.equals(APP);
            }
        });
        Injection.into(new Work(), crossOrigin).service(request(method, origin), response());
        return answered;
    }

    private static HttpServletRequest request(String method, String origin) {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getHeader" -> arguments[0].equals("Origin") ? origin : null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setStatus" -> answered.put("status", arguments[0].toString());
            case "setHeader", "addHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
            case "setContentType", "setContentLength" -> null;
            case "getOutputStream" -> new SentBody();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(EndpointTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    Object answer = answers.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    @Test
    void nothingIsDoneWhoseAnswerWouldBeLost() throws IOException {
        originsFail = AWAY;
        assertThat(ask("POST", APP)).containsEntry("status", "503").containsEntry("Retry-After", "2")
                .containsEntry("Vary", "Origin").doesNotContainKey(ALLOW_ORIGIN);
        assertThat(worked).isZero();
    }

    @Test
    void whoSendsNoOriginDoesNotDependOnOrigins() throws IOException {
        originsFail = AWAY;
        assertThat(ask("POST", null)).containsEntry("status", "200").containsEntry("Vary", "Origin")
                .doesNotContainKey(ALLOW_ORIGIN);
        assertThat(worked).isOne();
    }

    @Test
    @Rfc("Fetch#3.2")
    void refusalsCanBeReadByScriptsToo() throws IOException {
        assertThat(ask("POST", APP)).containsEntry("status", "200").containsEntry(ALLOW_ORIGIN, APP);
        assertThat(ask("DELETE", APP)).containsEntry("status", "405").containsEntry(ALLOW_ORIGIN, APP);
        workFails = AWAY;
        assertThat(ask("POST", APP)).containsEntry("status", "503").containsEntry(ALLOW_ORIGIN, APP)
                .containsEntry("Retry-After", "2");
        workFails = new OAuthException(OAuthError.INVALID_GRANT, "Expired.");
        assertThat(ask("POST", APP)).containsEntry("status", "400").containsEntry(ALLOW_ORIGIN, APP);
        assertThat(ask("POST", "https://evil.example.org")).containsEntry("status", "400")
                .doesNotContainKey(ALLOW_ORIGIN);
    }

    /** Something that is done by POST. */
    private final class Work extends Endpoint {

        private static final long serialVersionUID = 1L;

        private Work() {
            super("/api/o/something/", "POST");
        }

        @Override
        OAuthAnswer answer(HttpServletRequest request) {
            worked++;
            if (workFails != null) {
                throw workFails;
            }
            return OAuthAnswer.done();
        }
    }

    /** What a method answers to its arguments. */
    private interface Answers {

        Object to(String method, Object[] arguments);
    }
}
