package org.gatehouse.api.profile;

import static org.gatehouse.api.rest.Field.writable;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.domain.profile.Profile;
import org.gatehouse.domain.profile.ProfileFact;
import org.gatehouse.platform.json.Json;

/** The fields of a profile: OpenID Connect's claims (Core §5.1) that are not fields of the user. */
final class ProfileFields {

    static final String ADDRESS = "address";
    /** What {@link #ADDRESS} consists of. */
    static final Set<ProfileFact> PARTS = EnumSet.of(ProfileFact.STREET_ADDRESS, ProfileFact.LOCALITY,
            ProfileFact.REGION, ProfileFact.POSTAL_CODE, ProfileFact.COUNTRY);
    /** What only some may say. */
    static final Set<ProfileFact> FLAGS = EnumSet.of(ProfileFact.PHONE_NUMBER_VERIFIED, ProfileFact.EMAIL_VERIFIED);
    /** What stands for itself, as text. */
    static final Set<ProfileFact> TEXTS = texts();

    static final FieldTable<Profile> ALL = new FieldTable<>("UserProfile", Set.of(), fields());

    private ProfileFields() {
    }

    private static Set<ProfileFact> texts() {
        Set<ProfileFact> texts = EnumSet.allOf(ProfileFact.class);
        texts.removeAll(PARTS);
        texts.removeAll(FLAGS);
        return texts;
    }

    private static List<Field<Profile>> fields() {
        List<Field<Profile>> fields = new ArrayList<>();
        TEXTS.forEach(fact -> fields.add(writable(fact.key(), FieldType.STRING, help(fact),
                (Profile profile) -> profile.text(fact)).longest(fact.longest())));
        FLAGS.forEach(fact -> fields.add(writable(fact.key(), FieldType.BOOLEAN, help(fact),
                (Profile profile) -> profile.is(fact))));
        fields.add(writable(ADDRESS, FieldType.JSON,
                "Postal address: street_address, locality, region, postal_code and country.", ProfileFields::address));
        return fields;
    }

    private static JsonObject address(Profile profile) {
        JsonObjectBuilder address = Json.createObjectBuilder();
        PARTS.forEach(part -> address.add(part.key(), profile.text(part)));
        return address.build();
    }

    private static String help(ProfileFact fact) {
        return switch (fact) {
            case PROFILE -> "URL of his page.";
            case PICTURE -> "URL of an image of him.";
            case WEBSITE -> "URL of his web site.";
            case BIRTHDATE -> "YYYY-MM-DD; 0000-MM-DD without the year, YYYY the year alone.";
            case ZONEINFO -> "Name of his time zone, such as Europe/Paris.";
            case LOCALE -> "Language tag, such as en-US.";
            case PHONE_NUMBER -> "With country code, such as +1 425 555 1212.";
            case PHONE_NUMBER_VERIFIED -> "Whether the phone number is his; only superusers say so.";
            case EMAIL_VERIFIED -> "Whether the e-mail address is his; only superusers say so.";
            default -> "";
        };
    }
}
