package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeMaskTest {

    @ParameterizedTest
    @Awx(107)
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void readAndWriteRead(String method) {
        for (String path : new String[] {"", "users/", "hosts/", "nosuch/1/x/y/z/", "config/", "users/../tokens/"}) {
            assertThat(permits("read", method, path)).as(path).isTrue();
            assertThat(permits("write", method, path)).as(path).isTrue();
        }
    }

    @ParameterizedTest
    @Awx(107)
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", ""})
    void everyOtherMethodNeedsWrite(String method) {
        for (String path : new String[] {"", "users/", "hosts/", "ping/", "explain/1/"}) {
            assertThat(permits("read", method, path)).as(path).isFalse();
            assertThat(permits("openid profile read", method, path)).as(path).isFalse();
            assertThat(permits("write", method, path)).as(path).isTrue();
            assertThat(permits("read write", method, path)).as(path).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} {1} with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # method | path                       | just enough
            GET      | users/                     | read:users
            GET      | /users/7/                  | read:users
            GET      | users/7                    | read:users
            GET      | users/jane%20doe/tokens/   | read:tokens
            GET      | me/                        | read:users
            PATCH    | users/7/                   | write:users
            GET      | users/7/personal_tokens/   | read:tokens
            POST     | users/7/personal_tokens/   | write:tokens
            POST     | users/7/revoke_tokens/     | write:tokens
            GET      | users/7/roles/             | read:roles
            POST     | users/7/roles/             | write:users write:roles
            POST     | teams/7/roles/             | write:teams write:roles
            POST     | roles/7/users/             | write:users write:roles
            POST     | roles/7/teams/             | write:teams write:roles
            GET      | roles/7/users/             | read:users
            GET      | roles/7/parents/           | read:roles
            GET      | organizations/7/users/     | read:users
            POST     | organizations/7/users/     | write:users write:organizations
            POST     | organizations/7/admins/    | write:users write:organizations
            POST     | organizations/7/teams/     | write:teams
            GET      | organizations/7/access_list/ | read:users read:roles
            GET      | organizations/7/object_roles/ | read:roles
            POST     | teams/7/users/             | write:users write:teams
            POST     | applications/7/tokens/     | write:tokens
            POST     | applications/7/rotate_secret/ | write:applications
            GET      | applications/a++b/activity_stream/ | read:activity
            GET      | activity_stream/           | read:activity
            GET      | users/7/consents/          | read:consents
            DELETE   | users/7/consents/9/        | write:consents
            POST     | tokens/revoke/             | write:tokens
            PATCH    | settings/all/              | write:settings
            POST     | signing_keys/rotate/       | write:signing_keys
            """)
    void narrowWordsLetThroughWhatIsShownAndWhatIsChanged(String method, String path, String enough) {
        assertThat(permits(enough, method, path)).isTrue();
        for (String word : enough.split(" ")) {
            String rest = enough.replace(word, "openid");
            assertThat(permits(rest, method, path)).as(rest).isFalse();
        }
        assertThat(permits(enough.replace("write:", "read:"), method, path)).isEqualTo(!enough.contains("write:"));
        if (!enough.contains("activity")) {
            assertThat(permits(enough.replace("read:", "write:"), method, path)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"config/", "dashboard/", "hosts/", "users/7/projects/", "users/7/nosuch/",
            "users/7/tokens/8/9/", "Users/", "us%65rs/", "users//", "//users/", "users/7/../../tokens/", "users/./7/",
            "users/7;x=/tokens/", "users/%2e%2e/tokens/", "users/a%2Fb/", "users/a%252fb/", "users/a\\b/", "explain/"})
    void whereNobodyHasThoughtOfNarrowWordsThereAreNone(String path) {
        String everything = String.join(" ", ScopeWords.names().stream()
                .filter(word -> !word.equals("read") && !word.equals("write")).toList());
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            assertThat(permits(everything, method, path)).as(method).isFalse();
        }
    }

    @Test
    void whatSaysNothingAboutTheApiOpensTheRootsOnly() {
        for (String scope : new String[] {"openid", "openid profile email offline_access", "read:tokens"}) {
            assertThat(permits(scope, "GET", "")).isTrue();
            assertThat(permits(scope, "OPTIONS", "/")).isTrue();
            assertThat(permits(scope, "GET", "ping/")).isTrue();
            assertThat(permits(scope, "POST", "ping/")).isFalse();
            assertThat(permits(scope, "GET", "users/")).isFalse();
        }
    }

    @Test
    void toAskForAnExplanationChangesNothing() {
        assertThat(permits("read", "POST", "explain/")).isTrue();
        assertThat(permits("openid", "POST", "explain/")).isFalse();
        assertThat(permits("write:tokens", "POST", "explain/")).isFalse();
    }

    @ParameterizedTest
    @Rfc("6750#3.1")
    @CsvSource({"read,POST,tokens/,write", "openid,GET,tokens/,read", "openid,POST,tokens/,write",
            "read:users,GET,tokens/,read:tokens", "read read:users,POST,teams/1/users/,write:users write:teams",
            "read:users,GET,config/,read"})
    void theWordsThatWouldDoAreNamed(String scope, String method, String path, String needed) {
        assertThat(String.join(" ", decide(scope, method, path).needed())).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"read write,GET,users/,read write", "read write,POST,users/,write",
            "openid read:users,GET,users/,read:users",
            "write:roles write:users read,POST,users/1/roles/,write:roles write:users"})
    void theWordsThatLetItThroughAreNamed(String scope, String method, String path, String allowing) {
        assertThat(String.join(" ", decide(scope, method, path).allowing())).isEqualTo(allowing);
    }

    private static boolean permits(String scope, String method, String path) {
        return decide(scope, method, path).isPermitted();
    }

    private static ScopeDecision decide(String scope, String method, String path) {
        return ScopeMask.decide(Scope.of(scope).orElseThrow(), method, path);
    }
}
