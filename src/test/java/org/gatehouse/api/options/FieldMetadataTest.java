package org.gatehouse.api.options;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Set;
import org.gatehouse.api.activity.ActivityFields;
import org.gatehouse.api.token.TokenFields;
import org.gatehouse.api.user.UserFields;
import org.gatehouse.domain.ObjectType;
import org.junit.jupiter.api.Test;

class FieldMetadataTest {

    @Test
    void everythingThatGetShowsSaysWhetherListsCanBeFilteredByIt() {
        JsonObject shown = FieldMetadata.shown(ObjectType.USER, UserFields.ALL);
        shown.forEach((name, meta) -> assertThat(meta.asJsonObject()).as(name).containsKey("filterable"));
        assertThat(shown.getJsonObject("url").getBoolean("filterable")).isFalse();
        assertThat(shown.getJsonObject("password").getBoolean("filterable")).isFalse();
        assertThat(shown.getJsonObject("email").getBoolean("filterable")).isTrue();
    }

    @Test
    void whatOnlyTheServerSetsHasChoicesToo() {
        assertThat(FieldMetadata.shown(ObjectType.ACTIVITY, ActivityFields.ALL).getJsonObject("operation"))
                .hasToString("{\"type\":\"choice\",\"label\":\"Operation\",\"help_text\":\"What was done.\","
                        + "\"choices\":[[\"create\",\"Create\"],[\"update\",\"Update\"],[\"delete\",\"Delete\"],"
                        + "[\"associate\",\"Associate\"],[\"disassociate\",\"Disassociate\"]],\"filterable\":true}");
        assertThat(FieldMetadata.shown(ObjectType.USER, UserFields.ALL).getJsonObject("external_account")
                .getJsonArray("choices")).hasSize(3);
    }

    @Test
    void aUrlMayDemandOneMoreField() {
        JsonObject usual = FieldMetadata.writable(TokenFields.ALL, true, Set.of());
        JsonObject strict = FieldMetadata.requiring("application", usual);
        assertThat(usual.getJsonObject("application").getBoolean("required")).isFalse();
        assertThat(strict.getJsonObject("application").getBoolean("required")).isTrue();
        assertThat(strict.keySet()).containsExactlyElementsOf(usual.keySet());
    }
}
