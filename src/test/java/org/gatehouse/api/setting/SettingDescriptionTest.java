package org.gatehouse.api.setting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class SettingDescriptionTest {

    @Test
    void theListIsDescribedInTheOrderInWhichItIsShown() {
        JsonObject shown = SettingDescription.ofList().actions().get("GET");
        assertThat(shown.keySet()).containsExactly("url", "slug", "name");
        assertThat(shown.values()).extracting(field -> field.asJsonObject().getString("label"))
                .containsExactly("Url", "Slug", "Name");
    }
}
