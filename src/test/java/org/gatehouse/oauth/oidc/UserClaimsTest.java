package org.gatehouse.oauth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.user;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.domain.profile.Profile;
import org.gatehouse.domain.profile.ProfileFact;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

/** Claims about people (OpenID Connect Core §5). */
class UserClaimsTest {

    private static final Set<StandardClaim> ALL = Set.of(StandardClaim.values());

    @Test
    @Rfc("OIDC-Core#5.4")
    void eachScopeAsksForItsClaims() {
        assertThat(UserClaims.askedForBy(new Scope(List.of("openid")))).isEmpty();
        assertThat(UserClaims.askedForBy(new Scope(List.of("openid", "profile")))).hasSize(14);
        assertThat(UserClaims.askedForBy(new Scope(List.of("openid", "email", "phone", "address"))))
                .containsExactly(StandardClaim.EMAIL, StandardClaim.EMAIL_VERIFIED, StandardClaim.ADDRESS,
                        StandardClaim.PHONE_NUMBER, StandardClaim.PHONE_NUMBER_VERIFIED);
    }

    @Test
    @Rfc("OIDC-Core#5.3.2")
    void whatNobodyHasToldIsLeftOut() {
        assertThat(UserClaims.of(new Profile(user(7), Map.of(), NOW), ALL)).containsExactly(
                Map.entry("name", "user7"), Map.entry("preferred_username", "user7"),
                Map.entry("updated_at", NOW.getEpochSecond()));
    }

    @Test
    @Rfc("OIDC-Core#5.1")
    void everyClaimHasItsType() {
        Map<ProfileFact, String> facts = new EnumMap<>(ProfileFact.class);
        for (ProfileFact fact : ProfileFact.values()) {
            facts.put(fact, "true");
        }
        facts.remove(ProfileFact.EMAIL_VERIFIED);
        NewUser ada = new NewUser("ada", "Ada", "Lovelace", "ada@example.org", Secret.of("unused"), false, false, true);
        Map<String, Object> claims = UserClaims.of(new Profile(user(8, ada), facts, NOW), ALL);
        assertThat(claims).hasSize(StandardClaim.values().length).containsEntry("name", "Ada Lovelace")
                .containsEntry("email_verified", false).containsEntry("phone_number_verified", true)
                .containsEntry("family_name", "Lovelace");
        assertThat(claims.get("address")).asString().contains("postal_code", "formatted");
    }
}
