package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;

class AssociationFormTest {

    @Test
    @Awx({52, 59})
    void anIdIsToBeAddedAndExtraMembersAreIgnored() {
        assertThat(read("{\"id\": 7, \"associate\": true}")).contains(new AssociationForm(7, false));
    }

    @Test
    @Awx(52)
    void theMerePresenceOfDisassociateMeansRemoval() {
        assertThat(read("{\"id\": 7, \"disassociate\": true}")).contains(new AssociationForm(7, true));
        assertThat(read("{\"id\": 7, \"disassociate\": false}")).contains(new AssociationForm(7, true));
    }

    @Test
    void aBodyWithNeitherIsNoAssociation() {
        assertThat(read("{\"username\": \"eva\"}")).isEmpty();
    }

    @Test
    @Awx(58)
    void aWrongIdIsToldUnderMsg() {
        String message = "{\"msg\":\"\\\"id\\\" field must be an integer.\"}";
        assertRefused(() -> read("{\"id\": \"seven\"}"), 400, message);
        assertRefused(() -> read("{\"id\": \"7\"}"), 400, message);
        assertRefused(() -> read("{\"id\": 7.0}"), 400, message);
        assertRefused(() -> read("{\"id\": 99999999999999999999}"), 400, message);
        assertRefused(() -> read("{\"id\": null}"), 400, message);
        assertRefused(() -> read("{\"disassociate\": true}"), 400,
                "{\"msg\":\"\\\"id\\\" is required to disassociate\"}");
    }

    private static Optional<AssociationForm> read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return AssociationForm.read(new RequestBody(reader.readObject()));
        }
    }
}
