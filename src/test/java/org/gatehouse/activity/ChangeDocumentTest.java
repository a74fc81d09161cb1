package org.gatehouse.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.organization;
import static org.gatehouse.fixture.Entities.user;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;

class ChangeDocumentTest {

    @Test
    @Awx({131, 133})
    void aDocumentHoldsTheFieldsInTheirOrderAndBothValuesOfAChange() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", "a");
        fields.put("user", null);
        fields.put("id", 7L);
        fields.put("is_active", true);
        fields.put("scope", Arrays.asList("write", null));

        assertThat(ChangeDocument.of(fields)).hasToString(
                "{\"name\":\"a\",\"user\":null,\"id\":7,\"is_active\":true,\"scope\":[\"write\",null]}");
    }

    @Test
    @Awx(135)
    void anAssociationNamesBothSidesAndTheRole() {
        Change.Membership given = new Change.Membership(organization(3, true), user(1),
                new Change.RoleOf(9, "admin_role", organization(3, true)), true);

        assertThat(ChangeDocument.of(given)).hasToString("{\"object1\":\"organization\",\"object1_pk\":3,"
                + "\"object2\":\"user\",\"object2_pk\":1,\"action\":\"associate\",\"relationship\":\"admin_role\"}");
    }
}
