package org.gatehouse.web.consent;

import java.util.List;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.oauth.oidc.ClaimsRequest;
import org.gatehouse.oauth.oidc.StandardClaim;

/** What an application wants to know by single claims (OpenID Connect Core §5.5), to the person who is asked. */
final class ClaimWords {

    private ClaimWords() {
    }

    /** A line for each that the scope does not name already. */
    static List<String> of(ClaimsRequest claims, Scope scope) {
        return claims.all().stream().filter(claim -> !scope.words().contains(claim.scope()))
                .map(claim -> "See " + words(claim)).toList();
    }

    private static String words(StandardClaim claim) {
        return switch (claim) {
            case NAME -> "your name";
            case FAMILY_NAME -> "your family name";
            case GIVEN_NAME -> "your given name";
            case MIDDLE_NAME -> "your middle name";
            case NICKNAME -> "your nickname";
            case PREFERRED_USERNAME -> "your user name";
            case PROFILE -> "the address of the page about you";
            case PICTURE -> "your picture";
            case WEBSITE -> "the address of your website";
            case GENDER -> "your gender";
            case BIRTHDATE -> "your date of birth";
            case ZONEINFO -> "your time zone";
            case LOCALE -> "your language";
            case UPDATED_AT -> "when your profile was last changed";
            case EMAIL -> "your e-mail address";
            case EMAIL_VERIFIED -> "whether your e-mail address is verified";
            case ADDRESS -> "your postal address";
            case PHONE_NUMBER -> "your telephone number";
            case PHONE_NUMBER_VERIFIED -> "whether your telephone number is verified";
        };
    }
}
