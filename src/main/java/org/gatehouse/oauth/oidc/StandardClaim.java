package org.gatehouse.oauth.oidc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.domain.profile.Profile;
import org.gatehouse.domain.profile.ProfileFact;
import org.gatehouse.domain.user.User;

/** A claim about a user (OpenID Connect Core §5.1) and the scope that asks for it (§5.4). */
public enum StandardClaim {
    NAME("profile", profile -> Optional.of(fullName(profile.user()))),
    FAMILY_NAME("profile", profile -> text(profile.user().lastName())),
    GIVEN_NAME("profile", profile -> text(profile.user().firstName())),
    MIDDLE_NAME("profile", of(ProfileFact.MIDDLE_NAME)),
    NICKNAME("profile", of(ProfileFact.NICKNAME)),
    PREFERRED_USERNAME("profile", profile -> text(profile.user().username())),
    PROFILE("profile", of(ProfileFact.PROFILE)),
    PICTURE("profile", of(ProfileFact.PICTURE)),
    WEBSITE("profile", of(ProfileFact.WEBSITE)),
    GENDER("profile", of(ProfileFact.GENDER)),
    BIRTHDATE("profile", of(ProfileFact.BIRTHDATE)),
    ZONEINFO("profile", of(ProfileFact.ZONEINFO)),
    LOCALE("profile", of(ProfileFact.LOCALE)),
    UPDATED_AT("profile", profile -> Optional.of(profile.changed().getEpochSecond())),
    EMAIL("email", profile -> text(profile.user().email())),
    EMAIL_VERIFIED("email", profile -> text(profile.user().email())
            .map(email -> profile.is(ProfileFact.EMAIL_VERIFIED))),
    ADDRESS("address", profile -> Optional.of(address(profile)).filter(address -> !address.isEmpty())),
    PHONE_NUMBER("phone", of(ProfileFact.PHONE_NUMBER)),
    PHONE_NUMBER_VERIFIED("phone", profile -> profile.fact(ProfileFact.PHONE_NUMBER)
            .map(number -> profile.is(ProfileFact.PHONE_NUMBER_VERIFIED)));

    private final String scope;
    private final Function<Profile, Optional<?>> value;

    StandardClaim(String scope, Function<Profile, Optional<?>> value) {
        this.scope = scope;
        this.value = value;
    }

    /** Its name in a token or answer. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word of the scope that asks for it. */
    public String scope() {
        return scope;
    }

    /** The claim of this name. */
    static Optional<StandardClaim> named(String name) {
        return Arrays.stream(values()).filter(claim -> claim.claim().equals(name)).findFirst();
    }

    /** What it says of the person; empty if he does not tell. */
    Optional<Object> of(Profile profile) {
        return value.apply(profile).map(Object.class::cast);
    }

    private static Function<Profile, Optional<?>> of(ProfileFact fact) {
        return profile -> profile.fact(fact);
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** Whoever has told no name is known by his user name. */
    private static String fullName(User user) {
        String full = Stream.of(user.firstName(), user.lastName()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return full.isEmpty() ? user.username() : full;
    }

    /** The address as an object (§5.1.1), and once more as it stands on a letter. */
    private static Map<String, Object> address(Profile profile) {
        Map<String, Object> address = new LinkedHashMap<>();
        Stream.of(ProfileFact.STREET_ADDRESS, ProfileFact.LOCALITY, ProfileFact.REGION, ProfileFact.POSTAL_CODE,
                ProfileFact.COUNTRY).forEach(
                        part -> profile.fact(part)
                                .ifPresent(text -> address.put(part.key(), text)));
        if (!address.isEmpty()) {
            address.put("formatted", address.values().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return address;
    }
}
