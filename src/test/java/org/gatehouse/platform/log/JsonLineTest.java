package org.gatehouse.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class JsonLineTest {

    private static final String HOSTILE = "\"}\r\n{\"event\":\"forged\"\\ \u0000\u001b[2J\u0085\u2028\u00e9\ud83d\ude00\u007f";

    @Test
    void noValueEndsTheLineOrTheObject() {
        String line = new JsonLine().put("a", HOSTILE).put("b", 7).toString();

        assertThat(line).matches("[ -~]+");
        JsonObject read = Json.createReader(new StringReader(line)).readObject();
        assertThat(read.keySet()).containsExactly("a", "b");
        assertThat(read.getString("a")).isEqualTo(HOSTILE);
        assertThat(read.getInt("b")).isEqualTo(7);
    }

    @Test
    void whatThereIsNotIsLeftOut() {
        assertThat(new JsonLine().put("a", null).putId("b", 0).putId("c", 1)).hasToString("{\"c\":1}");
        assertThat(new JsonLine()).hasToString("{}");
    }
}
