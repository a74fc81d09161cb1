package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Team;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what: a superuser, a system auditor, an administrator of the organization, an administrator of a team who is
 * a member of it, another member, somebody else.
 */
class RightsMatrixIT {

    private static Organization org;
    private static Person ta;
    private static List<Person> callers;
    private static Map<String, String> fixed;

    @BeforeAll
    static void oneOfEach() {
        org = Organization.create();
        Organization foreign = Organization.create();
        Application application = Application.of(org);
        Person om = org.member();
        Person ot = Person.stranger();
        ta = org.member();
        callers = List.of(Person.superuser(), Person.auditor(), org.admin(), ta, om, ot);
        fixed = new HashMap<>(Map.of("<org>", org.url(), "<o>", "" + org.id(), "<foreign>", foreign.url(), "<f>",
                "" + foreign.id(), "<app>", application.url()));
        fixed.putAll(Map.of("<om>", om.url(), "<m>", "" + om.id(), "<ot>", ot.url(), "<pat>",
                om.token("{}").getString("url"), "<apptoken>", application.token(om, "read").getString("url")));
        for (String role : List.of("execute_role", "member_role", "auditor_role")) {
            fixed.put("<" + role + ">", "" + org.role(role));
        }
        fixed.put("<system>", Json.result(Person.root().http().get("/api/v2/roles/?role_field=system_auditor"), 0)
                .getString("url"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @Awx({43, 44, 46, 51, 53, 55, 56, 57, 62, 97})
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # method | URL                        | body                                   | SU   AU   OA   TA   OM   OT
            GET      | <org>                      |                                        | 200  200  200  200  200  403
            PATCH    | <org>                      | {"description": "x"}                   | 200  403  200  403  403  403
            POST     | /api/v2/organizations/     | {"name": "<new>"}                      | 201  403  403  403  403  403
            GET      | <org>users/                |                                        | 200  200  200  200  200  403
            POST     | <org>users/                | {"username": "<new>", "password": "x"} | 201  403  201  403  403  403
            POST     | <org>users/                | {"id": <someone>}                      | 204  403  204  403  403  403
            GET      | <org>teams/                |                                        | 200  200  200  200  200  403
            POST     | <org>teams/                | {"name": "<new>"}                      | 201  403  201  403  403  403
            GET      | <org>object_roles/         |                                        | 200  200  200  200  200  403
            GET      | <org>access_list/          |                                        | 200  200  200  200  200  403
            POST     | /api/v2/teams/             | {"name": "<new>", "organization": <o>} | 201  403  201  403  403  403
            GET      | <team>                     |                                        | 200  200  200  200  200  403
            PATCH    | <team>                     | {"description": "x"}                   | 200  403  200  200  403  403
            PUT      | <team>                     | {"name": "<new>", "organization": <o>} | 200  403  200  200  403  403
            PATCH    | <team>                     | {"organization": <f>}                  | 403  403  403  403  403  403
            DELETE   | <team>                     |                                        | 204  403  204  204  403  403
            GET      | <team>users/               |                                        | 200  200  200  200  200  403
            POST     | <team>users/               | {"id": <someone>}                      | 204  403  204  204  403  403
            POST     | <team>users/               | {"username": "<new>", "password": "x"} | 201  403  201  403  403  403
            GET      | <team>roles/               |                                        | 200  200  200  200  200  403
            POST     | <team>roles/               | {"id": <execute_role>}                 | 204  403  204  403  403  403
            GET      | <team>object_roles/        |                                        | 200  200  200  200  200  403
            GET      | <team>access_list/         |                                        | 200  200  200  200  200  403
            GET      | <team>activity_stream/     |                                        | 200  200  200  200  200  403
            GET      | /api/v2/roles/             |                                        | 200  200  200  200  200  200
            POST     | /api/v2/roles/             | {}                                     | 405  405  405  405  405  405
            GET      | <system>                   |                                        | 200  200  200  200  200  200
            PATCH    | <system>                   | {}                                     | 405  405  405  405  405  405
            GET      | /api/v2/roles/<team_role>/ |                                        | 200  200  200  200  200  403
            DELETE   | /api/v2/roles/<team_role>/ |                                        | 405  405  405  405  405  405
            POST     | /api/v2/users/<someone>/roles/ | {"id": <team_role>}                    | 204  403  204  204  403  403
            POST     | /api/v2/users/<someone>/roles/ | {"id": <member_role>}                  | 204  403  204  403  403  403
            POST     | /api/v2/users/<someone>/roles/ | {"id": <auditor_role>}                 | 204  403  204  403  403  403
            POST     | /api/v2/roles/<execute_role>/users/ | {"id": <someone>}                | 204  403  204  403  403  403
            POST     | /api/v2/roles/<execute_role>/teams/ | {"id": <t>}                   | 204  403  204  403  403  403
            POST     | /api/v2/roles/<team_role>/users/    | {"id": <someone>}                | 204  403  204  204  403  403
            POST     | <system>users/             | {"id": <m>, "disassociate": true}      | 204  403  403  403  403  403
            POST     | /api/v2/users/             | {"username": "<new>", "password": "x"} | 201  403  403  403  403  403
            GET      | <om>                       |                                        | 200  200  200  200  200  403
            PATCH    | <om>                       | {"first_name": "x"}                    | 200  403  200  403  200  403
            PATCH    | <om>                       | {"is_superuser": true}                 | skip 403  403  403  403  403
            PATCH    | <ot>                       | {"first_name": "x"}                    | 200  403  403  403  403  200
            GET      | <ot>                       |                                        | 200  200  200  403  403  200
            GET      | <om>roles/                 |                                        | 200  200  200  200  200  403
            GET      | <om>teams/                 |                                        | 200  200  200  200  200  403
            GET      | <om>access_list/           |                                        | 200  200  200  200  200  403
            GET      | <om>projects/              |                                        | 200  200  200  200  200  403
            GET      | <om>credentials/           |                                        | 200  200  200  200  200  403
            DELETE   | /api/v2/users/<someone>/   |                                        | 204  403  204  403  403  403
            GET      | <app>                      |                                        | 200  200  200  200  200  403
            PATCH    | <app>                      | {"description": "x"}                   | 200  403  200  403  403  403
            POST     | <org>applications/         | <application>                          | 201  403  201  403  403  403
            GET      | <apptoken>                 |                                        | 200  200  200  403  200  403
            PATCH    | <apptoken>                 | {"description": "x"}                   | 200  403  200  403  200  403
            GET      | <pat>                      |                                        | 200  200  200  403  200  403
            PATCH    | <pat>                      | {"description": "x"}                   | 200  403  403  403  200  403
            GET      | <foreign>                  |                                        | 200  200  403  403  403  403
            GET      | <foreign>users/            |                                        | 200  200  403  403  403  403
            """)
    void everybodyMayDoWhatTheTableSays(String method, String url, String body, String statuses) {
        String[] expected = statuses.trim().split(" +");
        for (int i = 0; i < expected.length; i++) {
            if (!expected[i].equals("skip")) {
                Map<String, String> fresh = fresh();
                Answer answer = callers.get(i).http().send(method, fill(url, fresh), "application/json",
                        fill(body == null ? "" : body, fresh).getBytes(StandardCharsets.UTF_8));
                assertThat(answer.status()).as("caller %d: %s", i, answer).isEqualTo(Integer.parseInt(expected[i]));
            }
        }
    }

    /** What a request may use up: a team, a member, a name, an application. */
    private static Map<String, String> fresh() {
        Team team = Team.of(org);
        team.with(ta, "admin_role");
        JsonObject someone = Json.created(Person.root().http().post(org.url() + "users/",
                "{\"username\": \"%s\", \"password\": \"x\"}".formatted(Unique.name("someone"))));
        return Map.of("<team>", team.url(), "<t>", "" + team.id(), "<team_role>", "" + team.role("member_role"),
                "<new>", Unique.name("new"), "<someone>", "" + someone.getInt("id"), "<application>",
                Application.body("\"description\": \"\"", "confidential", "password"));
    }

    private static String fill(String text, Map<String, String> fresh) {
        String filled = text;
        for (Map<String, String> names : List.of(fixed, fresh)) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                filled = filled.replace(name.getKey(), name.getValue());
            }
        }
        return filled;
    }
}
