package org.gatehouse.oauth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.user;

import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.oauth.OAuthException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameter {@code claims} (OpenID Connect Core §5.5). */
class ClaimsRequestTest {

    private static final User USER = user(7);

    @Test
    @Rfc("OIDC-Core#5.5")
    void eachPlaceHasItsOwnClaimsAndUnknownOnesAreIgnored() {
        ClaimsRequest claims = ClaimsRequest.of("""
                {"userinfo": {"given_name": {"essential": true}, "nickname": null, "http://example.info/x": null},
                 "id_token": {"auth_time": {"essential": true}, "email": null}, "verified": 5}""");
        assertThat(claims.inUserinfo()).containsExactlyInAnyOrder(StandardClaim.GIVEN_NAME, StandardClaim.NICKNAME);
        assertThat(claims.inIdToken()).containsExactly(StandardClaim.EMAIL);
        assertThat(claims.all()).containsExactly(StandardClaim.GIVEN_NAME, StandardClaim.NICKNAME,
                StandardClaim.EMAIL);
        assertThat(ClaimsRequest.of("").inIdToken()).isEmpty();
        assertThat(ClaimsRequest.of("").all()).isEmpty();
        assertThat(ClaimsRequest.of("{\"userinfo\": null}").inUserinfo()).isEmpty();
    }

    @Test
    @Rfc("OIDC-Core#5.5.1")
    void aSubjectThatIsAskedForMustBeTheUsers() {
        assertThat(ClaimsRequest.of("{\"id_token\": {\"sub\": {\"value\": \"subject7\"}}}").canBeMetBy(USER))
                .isTrue();
        assertThat(ClaimsRequest.of("{\"id_token\": {\"sub\": {\"value\": \"subject8\"}}}").canBeMetBy(USER))
                .isFalse();
        assertThat(ClaimsRequest.of("{\"userinfo\": {\"sub\": {\"values\": [\"a\", 5]}}}").canBeMetBy(USER))
                .isFalse();
        assertThat(ClaimsRequest.of("{\"id_token\": {\"sub\": null}}").canBeMetBy(USER)).isTrue();
    }

    @Test
    @Rfc("OIDC-Core#5.5.1.1")
    void onlyAnEssentialContextClassMustBeMet() {
        assertThat(ClaimsRequest.of("{\"id_token\": {\"acr\": {\"values\": [\"9\"]}}}").canBeMetBy(USER)).isTrue();
        assertThat(ClaimsRequest.of("{\"id_token\": {\"acr\": {\"essential\": true, \"values\": [\"9\"]}}}")
                .canBeMetBy(USER)).isFalse();
        assertThat(ClaimsRequest.of("{\"id_token\": {\"acr\": {\"essential\": true, \"values\": [\"9\", \"1\"]}}}")
                .canBeMetBy(USER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "x", "{", "{\"id_token\": 5}", "{\"id_token\": []}",
            "{\"userinfo\": {\"email\": true}}", "{\"userinfo\": {\"email\": [\"x\"]}}", "\"\""})
    void whatIsNoRequestForClaimsIsRefused(String text) {
        assertThatThrownBy(() -> ClaimsRequest.of(text)).isInstanceOf(OAuthException.class);
    }

    @Test
    void neitherDepthNorLengthHurts() {
        assertThatThrownBy(() -> ClaimsRequest.of("{\"id_token\":".repeat(300))).isInstanceOf(OAuthException.class);
        assertThatThrownBy(() -> ClaimsRequest.of("{\"x\": \"" + "x".repeat(4000) + "\"}"))
                .isInstanceOf(OAuthException.class);
        assertThat(ClaimsRequest.of("{\"id_token\": {\"acr\": {\"essential\": 5}, \"sub\": {\"values\": {}}}}")
                .canBeMetBy(USER)).isTrue();
    }
}
