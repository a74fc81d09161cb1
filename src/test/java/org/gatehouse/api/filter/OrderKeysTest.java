package org.gatehouse.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.token.TokenFields;
import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Eyes;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderKeysTest {

    @Test
    @Awx(31)
    void aListIsOrderedByFieldsOfTheOneRelatedRow() {
        assertThat(OrderKeys.of(Stream.of("-user__username,application__organization__name,user"), TokenFields.ALL,
                Eyes.open())).containsExactly(
                        new OrderBy("user.username", true, List.of(Criterion.ALL)),
                        new OrderBy("application.organization.name", false, List.of(Criterion.ALL, Criterion.ALL)),
                        new OrderBy("userId", false));
    }

    @Test
    void theOrderTellsNothingOfRowsThatTheCallerMayNotSee() {
        Criterion visible = Criterion.is("id", 7L);
        assertThat(OrderKeys.of(Stream.of("user__email"), TokenFields.ALL, Eyes.restricted(User.class, visible)))
                .containsExactly(new OrderBy("user.email", false,
                        List.of(Criterion.exists(User.class, "id", "id", visible))));
    }

    @ParameterizedTest
    @CsvSource({"applications__name,400", "applications,400", "name__icontains,400", "--name,400", "name__,400",
            "applications__client_secret,403"})
    void thereIsNoOrderBySeveralRowsOrLookUpsOrSecrets(String key, int status) {
        assertThat(status(key, OrganizationFields.ALL)).isEqualTo(status);
    }

    @Test
    void keysAreFew() {
        assertThat(status("id,".repeat(11), OrganizationFields.ALL)).isEqualTo(400);
    }

    private static int status(String key, FieldTable<?> table) {
        return catchThrowableOfType(ApiException.class, () -> OrderKeys.of(Stream.of(key), table, Eyes.open()))
                .getResponse().getStatus();
    }
}
