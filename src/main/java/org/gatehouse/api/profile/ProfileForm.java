package org.gatehouse.api.profile;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.profile.Profile;
import org.gatehouse.domain.profile.ProfileFact;

/** What a client wants a profile to say. */
final class ProfileForm {

    private final Form form;
    private final Map<ProfileFact, String> facts = new EnumMap<>(ProfileFact.class);

    private ProfileForm(Form form) {
        this.form = form;
        ProfileFields.TEXTS.forEach(fact -> form.text(fact.key())
                .ifPresent(text -> accept(fact, text, fact.key(), "")));
        form.object(ProfileFields.ADDRESS).ifPresent(this::acceptAddress);
    }

    static ProfileForm read(RequestBody body, Form.Purpose purpose) {
        ProfileForm form = new ProfileForm(Form.read(body, ProfileFields.ALL, purpose));
        form.form.check();
        return form;
    }

    /** The wanted facts; a forbidden one is refused only if it would become different. */
    Map<ProfileFact, String> toFacts(Profile known, boolean mayVerify) {
        Map<ProfileFact, String> wanted = new EnumMap<>(ProfileFact.class);
        wanted.putAll(facts);
        ProfileFields.FLAGS.forEach(flag -> form.flag(flag.key()).ifPresent(value -> {
            if (mayVerify) {
                wanted.put(flag, value ? "true" : "");
            } else if (value != known.is(flag)) {
                throw ApiException.forbidden("Cannot change " + flag.key() + ".");
            }
        }));
        return wanted;
    }

    /** An address is one value: what it does not name any more is no part of it. */
    private void acceptAddress(JsonObject address) {
        ProfileFields.PARTS
                .forEach(part -> accept(part, text(address.get(part.key())).map(String::strip).orElseGet(() -> {
                    form.violate(ProfileFields.ADDRESS, part.key() + ": Not a valid string.");
                    return "";
                }), ProfileFields.ADDRESS, part.key() + ": "));
    }

    private static Optional<String> text(JsonValue member) {
        if (member == null || member.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.of("");
        }
        return member instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    private void accept(ProfileFact fact, String text, String field, String prefix) {
        Optional<String> complaint = Form.malformed(text)
                .or(() -> text.length() > fact.longest()
                        ? Optional.of("Ensure this field has no more than " + fact.longest() + " characters.")
                        : Optional.empty())
                .or(() -> fact.accepts(text) ? Optional.empty() : Optional.of(fact.complaint()));
        complaint.ifPresent(message -> form.violate(field, prefix + message));
        facts.put(fact, text);
    }
}
