package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectIdTest {

    @Test
    void anIdIsANumber() {
        assertThat(ObjectId.valueOf("7").value()).isEqualTo(7);
        assertThat(ObjectId.valueOf("999999999999999999").value()).isEqualTo(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eva", "-1", "1.0", "9999999999999999999", "٣", "1 "})
    void anythingElseNamesNothing(String text) {
        assertRefused(() -> ObjectId.valueOf(text), 404, "{\"detail\":\"Not found.\"}");
    }
}
