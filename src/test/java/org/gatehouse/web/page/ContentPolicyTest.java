package org.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private static String header(ContentPolicy policy) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Security-Policy", "default-src *"));
        policy.apply((HttpServletResponse) Proxy.newProxyInstance(ContentPolicyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("setHeader");
                    return headers.put((String) arguments[0], (String) arguments[1]);
                }));
        assertThat(headers).hasSize(1);
        return headers.get("Content-Security-Policy");
    }

    private static String forms(String address) {
        return header(ContentPolicy.STRICT.leadingTo(address)).replaceAll(".*; form-action ([^;]*);.*", "$1");
    }

    @Test
    void byDefaultNothingRunsAndFormsStayHere() {
        assertThat(header(ContentPolicy.STRICT))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void aFormMayLeadToTheApplicationThatIsNamed() {
        assertThat(forms("https://client.example.org/cb?x=1")).isEqualTo("'self' https: https://client.example.org");
        assertThat(forms("http://127.0.0.1:8000/cb")).isEqualTo("'self' https: http://127.0.0.1:8000");
        assertThat(forms("http://[::1]:8000/cb")).isEqualTo("'self' https: http:");
        assertThat(forms("com.example.app:/cb")).isEqualTo("'self' https: com.example.app:");
    }

    @Test
    void noAddressBringsADirectiveOfItsOwn() {
        for (String address : new String[] {"https://a.example/;script-src%20*", "https://a.example/?x;script-src",
                "https://u;script-src@a.example/", "https://a.example/#;script-src"}) {
            assertThat(header(ContentPolicy.STRICT.leadingTo(address).showing(address))).doesNotContain("script-src")
                    .contains("img-src 'self' https://a.example;");
        }
    }

    @Test
    void picturesAndScriptsAreAllowedWhereTheyAreNeeded() {
        assertThat(header(ContentPolicy.STRICT.showing("https://a.example/logo.png")))
                .contains("; img-src 'self' https://a.example;").doesNotContain("script-src");
        assertThat(header(ContentPolicy.STRICT.withScripts())).contains("; script-src 'self';")
                .contains("; img-src 'self';").doesNotContain("unsafe");
    }
}
