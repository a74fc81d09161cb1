package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void theTextOfMembersIsThatOfTheirObject() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("active", true);
        members.put("exp", 4_102_444_800L);
        members.put("a \"name\"", "Zoë\n\u0001</script>");
        members.put("aud", List.of("a", "b"));
        members.put("cnf", Map.of("jkt", "x"));
        members.put("items", Arrays.asList(1, null, List.of(), Map.of()));
        assertThat(Json.textOf(members)).isEqualTo(Json.objectOf(members).toString()).startsWith("{\"active\":true,");
        assertThat(Json.textOf(Map.of())).isEqualTo("{}");
    }
}
