package org.gatehouse.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKeyTest {

    @ParameterizedTest
    @EnumSource
    void everyDefaultIsAGoodValueAndComesBackFromTheDatabase(SettingKey key) {
        Object initial = key.rule().initial();
        assertThat(key.complaintAbout(initial)).isEmpty();
        assertThat(key.rule().read(initial.toString())).contains(initial);
        assertThat(key.label()).isNotBlank();
        assertThat(key.help()).endsWith(".");
    }

    @Test
    @Awx(138)
    void numbersHaveBounds() {
        assertThat(SettingKey.SESSION_COOKIE_AGE.complaintAbout(59L))
                .contains("Ensure this value is greater than or equal to 60.");
        assertThat(SettingKey.SESSION_COOKIE_AGE.complaintAbout(30_000_000_001L))
                .contains("Ensure this value is less than or equal to 30000000000.");
        assertThat(SettingKey.SESSIONS_PER_USER.complaintAbout(-1L)).isEmpty();
        assertThat(SettingKey.SESSIONS_PER_USER.complaintAbout(-2L)).isPresent();
        assertThat(SettingKey.SESSIONS_PER_USER.complaintAbout(0L)).isPresent();
        assertThat(SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS.complaintAbout(0L)).isPresent();
        assertThat(SettingKey.PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS.complaintAbout(0L)).isEmpty();
    }

    @Test
    void passwordsCannotBeSwitchedOffWhileThereIsNoOtherWayIn() {
        assertThat(SettingKey.DISABLE_LOCAL_AUTH.complaintAbout(true)).isPresent();
        assertThat(SettingKey.DISABLE_LOCAL_AUTH.complaintAbout(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sso/start?x=1", "https://id.example.org/", "http://127.0.0.1:8080", "/"})
    void aLoginPageMayBeHereOrElsewhere(String address) {
        assertThat(SettingKey.LOGIN_REDIRECT_OVERRIDE.complaintAbout(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "/\\evil.example", "https://", "https:///x", "a b",
            "/a\r\nSet-Cookie: x", "/\0", "login", "https:\\\\evil", "/a b"})
    void aLoginPageIsNothingThatABrowserRunsOrMistakes(String address) {
        assertThat(SettingKey.LOGIN_REDIRECT_OVERRIDE.complaintAbout(address)).isPresent();
    }

    @Test
    void aRowThatSomebodySpoiltByHandCountsAsNone() {
        assertThat(SettingKey.SESSION_COOKIE_AGE.rule().read("soon")).isEmpty();
        assertThat(SettingKey.SESSION_COOKIE_AGE.rule().read("1")).isEmpty();
    }

    @Test
    void everyKeyBelongsToOneSetting() {
        assertThat(SettingDefinition.ALL.stream().flatMap(setting -> setting.keys().stream()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(SettingKey.values()));
        SettingDefinition lifetimes = SettingDefinition.of(SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS);
        assertThat(lifetimes.name()).isEqualTo("OAUTH2_PROVIDER");
        assertThat(lifetimes.isObject()).isTrue();
        assertThat(lifetimes.keys()).hasSize(5);
    }
}
