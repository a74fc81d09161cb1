package org.gatehouse.api.token;

import static org.gatehouse.api.rest.Field.writable;

import java.util.List;
import java.util.Set;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.platform.crypto.Secret;

/** The value of a token, whoever has it. */
final class TokenValueForm {

    private static final FieldTable<Secret> FIELDS = new FieldTable<>("OAuth2AccessToken", Set.of("token"),
            List.of(writable("token", FieldType.STRING, "Value of an access, personal or refresh token.",
                    (Secret value) -> Secret.MASK).required()));

    private TokenValueForm() {
    }

    static Secret read(RequestBody body) {
        Form form = Form.read(body, FIELDS, Form.Purpose.CREATE).check();
        return Secret.of(form.text("token").orElseThrow());
    }
}
