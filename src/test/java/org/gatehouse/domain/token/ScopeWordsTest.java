package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gatehouse.platform.config.ScopeConfig;
import org.junit.jupiter.api.Test;

class ScopeWordsTest {

    @Test
    void everyWordIsExplainedToWhoeverGrantsIt() {
        assertThat(ScopeWords.names()).startsWith("read", "write", "openid", "profile", "email", "address", "phone",
                "offline_access", "groups").contains("read:tokens", "write:applications", "read:activity")
                .doesNotContain("write:activity").allSatisfy(word -> assertThat(ScopeWords.description(word))
                        .isNotEqualTo(word).matches("[A-Z].*"));
        assertThat(ScopeWords.description("unheard-of")).isEqualTo("unheard-of");
    }

    @Test
    void anOperatorAddsWordsAndRedefinesNone() {
        Map<String, ScopeWord> words = ScopeWords
                .all(new ScopeConfig(Map.of("stock", "Count the stock", "openid", "x")));

        assertThat(words.get("stock").description()).isEqualTo("Count the stock");
        assertThat(words.get("openid").description()).isEqualTo("Know who you are");
    }
}
