package org.gatehouse.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.AbstractThrowableAssert;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void aFormHoldsNamesAndValues() {
        Parameters parameters = Parameters.of("grant_type=password&username=eva&password=a%26b%3Dc");

        assertThat(parameters.optional("grant_type")).contains("password");
        assertThat(parameters.required("username", "missing")).isEqualTo("eva");
        assertThat(parameters.requiredSecret("password", "missing")).isEqualTo(Secret.of("a&b=c"));
        assertThat(parameters.optional("scope")).isEmpty();
    }

    @Test
    void theValueBeginsAtTheFirstEqualsSign() {
        assertThat(Parameters.of("state=a=b=").optional("state")).contains("a=b=");
    }

    @ParameterizedTest
    @Rfc("6749#3.2")
    @ValueSource(strings = {"scope=", "scope", "", "&", "&&scope=&&", "=read"})
    void aParameterWithoutAValueCountsAsNotSent(String form) {
        assertThat(Parameters.of(form).optional("scope")).isEmpty();
        assertThat(Parameters.of(form).optionalSecret("scope")).isEmpty();
    }

    @ParameterizedTest
    @Rfc("6749#3.2")
    @ValueSource(strings = {"scope=read&scope=write", "scope=read&x=y&scope=read", "scope=&scope=read",
            "scope&scope", "scope=read&%73cope=read"})
    void aRepeatedParameterIsRefused(String form) {
        refused(form).hasMessage("Parameter scope is repeated.");
    }

    @Test
    @Rfc("8707#2")
    void aResourceMayBeRepeated() {
        Parameters parameters = Parameters.of("resource=https://a.example/&resource=&x=y&resource=https://b.example/");

        assertThat(parameters.all("resource")).containsExactly("https://a.example/", "https://b.example/");
        assertThat(parameters.optional("resource")).contains("https://a.example/");
        assertThat(parameters.all("audience")).isEmpty();
        assertThat(Parameters.of("resource=&resource").all("resource")).isEmpty();
    }

    @Test
    void theNameOfARepeatedParameterIsRepeatedOnlyIfItIsHarmless() {
        refused("<script>=1&<script>=2").hasMessageNotContaining("script");
    }

    @Test
    void aMissingParameterIsRefusedWithItsDescription() {
        assertThatThrownBy(() -> Parameters.of("a=b").required("code", "Where is the code?"))
                .asInstanceOf(type(OAuthException.class)).returns(OAuthError.INVALID_REQUEST, OAuthException::error)
                .returns("Where is the code?", OAuthException::description);
    }

    @ParameterizedTest
    @Rfc("6749#B")
    @CsvSource({"a+b,a b", "a%20b,a b", "%2B%25,+%", "%C3%A4,ä", "%c3%a4,ä", "ä,ä", "%F0%9F%94%91,🔑", "🔑,🔑",
            "a🔑%21,a🔑!"})
    void aValueIsPercentEncodedUtf8(String encoded, String decoded) {
        assertThat(Parameters.decode(encoded)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%4z", "a=%-1", "a=%+1", "a=%１１", "%=b"})
    void whatIsNotPercentEncodedIsRefused(String form) {
        refused(form).hasMessage("The body is not properly percent-encoded.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "%FF=b"})
    void whatIsNotUtf8IsRefused(String form) {
        refused(form).hasMessage("The body is not valid UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b%00", "a=b\0", "%00=b"})
    void nullCharactersAreRefused(String form) {
        refused(form).hasMessage("Null characters are not allowed.");
    }

    @Test
    void parametersPrintWithoutTheirValues() {
        assertThat(Parameters.of("password=sesame")).hasToString("Parameters[password]");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String form) {
        return assertThatThrownBy(() -> Parameters.of(form)).isInstanceOfSatisfying(OAuthException.class,
                refusal -> assertThat(refusal.error()).isEqualTo(OAuthError.INVALID_REQUEST));
    }
}
