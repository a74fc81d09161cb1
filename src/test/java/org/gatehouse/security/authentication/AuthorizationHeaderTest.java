package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {

    @ParameterizedTest
    @Rfc("9110#11.1")
    @CsvSource({"Bearer abc,bearer,abc", "BEARER   abc,bearer,abc", "' bearer abc ',bearer,abc",
            "Basic a b,basic,a b", "Bearer,bearer,''", "'','',''"})
    void theSchemeIsCaseInsensitiveAndFollowedBySpaces(String header, String scheme, String parameter) {
        assertThat(AuthorizationHeader.of(header)).isEqualTo(new AuthorizationHeader(scheme, parameter));
    }

    @Test
    @Rfc("7617#2")
    void theNameEndsAtTheFirstColon() {
        assertThat(basic("eva:a:b:c").basic()).contains(new BasicPair("eva", Secret.of("a:b:c")));
        assertThat(basic(":").basic()).contains(new BasicPair("", Secret.of("")));
    }

    @Test
    @Rfc("7617#2.1")
    void nameAndPasswordAreUtf8() {
        assertThat(basic("jörg:pässwörd🔑").basic()).contains(new BasicPair("jörg", Secret.of("pässwörd🔑")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "ZXZh*", "ZXZhOnBhc3M=x", "Z", "ZXZh OnBhc3M=", "ZXZhOnBhc3M==="})
    void whatIsNotBase64IsMalformed(String parameter) {
        assertThat(AuthorizationHeader.of("Basic " + parameter).basic()).isEmpty();
    }

    @Test
    void aPairWithoutColonIsMalformed() {
        assertThat(basic("eva").basic()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] latin1 = "jörg:x".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(AuthorizationHeader.of("Basic " + Base64.getEncoder().encodeToString(latin1)).basic()).isEmpty();
    }

    @Test
    void paddingMayBeMissing() {
        assertThat(AuthorizationHeader.of("Basic ZXZhOnBhc3M").basic())
                .contains(new BasicPair("eva", Secret.of("pass")));
    }

    @Test
    void theSchemeDecidesAboutTheCredential() {
        assertThat(AuthorizationHeader.of("Bearer gtp_x").credential("GET"))
                .contains(new AccessTokenCredential(Secret.of("gtp_x"), false));
        assertThat(AuthorizationHeader.of("Bearer gtp_x").credential("PATCH"))
                .contains(new AccessTokenCredential(Secret.of("gtp_x"), true));
        assertThat(basic("eva:pass").credential("GET")).containsInstanceOf(UsernamePasswordCredential.class);
        assertThat(AuthorizationHeader.of("Basic *").credential("GET")).isEmpty();
    }

    @Test
    void aHeaderPrintsWithoutItsCredential() {
        assertThat(AuthorizationHeader.of("Bearer gtp_sesame")).hasToString("bearer " + Secret.MASK);
        assertThat(basic("eva:sesame").basic().orElseThrow().toString()).doesNotContain("sesame");
    }

    private static AuthorizationHeader basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return AuthorizationHeader.of("Basic " + Base64.getEncoder().encodeToString(bytes));
    }
}
