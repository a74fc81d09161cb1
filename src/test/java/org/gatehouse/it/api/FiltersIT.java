package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every look-up, on the few applications of one organization that a letter stands for. */
@DatabaseMatters
class FiltersIT {

    private static final Map<Long, String> LETTERS = new HashMap<>();
    private static HttpProbe root;
    private static String list;

    @BeforeAll
    static void applications() {
        root = Person.root().http();
        Organization organization = Organization.create();
        list = organization.url() + "applications/";
        application(organization, "a", "Grüße: 50%_off!", "confidential");
        application(organization, "b", "GRÜßE: 50 off", "public");
        application(organization, "c", "plain text", "public");
        application(organization, "d", "Plain\\text [x] 😀", "confidential");
        application(organization, "e", "", "confidential");
    }

    private static void application(Organization organization, String letter, String description, String type) {
        Application made = Application.create("\"organization\": " + organization.id(), type, "password");
        assertThat(root.patch(made.url(), jakarta.json.Json.createObjectBuilder().add("description", description)
                .add("skip_authorization", letter.equals("a")).build().toString()).status()).isEqualTo(200);
        LETTERS.put(made.id(), letter);
    }

    private static String letters(String query) {
        return letters(root.get(list + "?" + query));
    }

    private static String letters(Answer answer) {
        return String.join("", new TreeSet<>(Json.ids(answer).stream().map(LETTERS::get).toList()));
    }

    private static String escaped(String query) {
        int equals = query.indexOf('=');
        return query.substring(0, equals + 1)
                + URLEncoder.encode(query.substring(equals + 1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @Awx(24)
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {"=plain text~c",
            "=plain text ~''", "= plain text~''", "=Plain text~''", "=~e", "__exact=plain text~c",
            "__iexact=PLAIN TEXT~c", "__iexact=plain text ~''", "__iexact=grüße: 50 OFF~b", "__contains=ain~cd",
            "__contains=Ü~b", "__contains=%~a", "__contains=_~a", "__contains=!~a", "__contains=\\~d",
            "__contains=😀~d", "__contains='~''", "__icontains=RÜ~ab", "__icontains=50%_OFF~a", "__startswith=p~c",
            "__istartswith=P~cd", "__endswith=off~b", "__endswith=off!~a", "__iendswith=OFF~b",
            "__in=plain text,nothing,GRÜßE: 50 off~bc", "__in=plain text ~''", "__in=,plain text~ce",
            "__gt=a~c", "__gte=plain text~c", "__lt=G~e", "__lte=GRÜßE: 50 off~be", "__isnull=false~abcde",
            "__isnull=True~''", "__regex=^p.*t$~c", "__regex=[0-9]+ off~b", "__iregex=^PLAIN.text~cd",
            "__regex=^PLAIN~''", "__regex=\\\\~d", "__regex=\\[x\\]~d", "__regex=^$~e", "__regex=(plain|Plain)~cd"})
    void textsAreComparedToTheLetter(String comparison, String met) {
        assertThat(letters(escaped("description" + comparison))).isEqualTo(met);
        String complement = String.join("",
                Arrays.stream("abcde".split("")).filter(letter -> !met.contains(letter)).toList());
        assertThat(letters(escaped("not__description" + comparison))).isEqualTo(complement);
    }

    @ParameterizedTest
    @CsvSource({"client_type=public,bc", "client_type__icontains=PUB,bc", "client_type__in=public,bc",
            "client_type=nothing,''", "not__client_type=public,ade", "client_type__gt=confidential,bc",
            "client_type__iregex=%5ECONF,ade", "skip_authorization=TRUE,a", "skip_authorization=0,bcde",
            "user=null,abcde", "user__isnull=false,''", "not__user=7,abcde", "type=o_auth2_application,abcde",
            "type=user,''", "created__gt=2020-01-01,abcde", "created__lt=2020-01-01T00:00:00Z,''",
            "modified__gte=2020-01-01T00:00,abcde", "id__gt=0,abcde", "id__lt=1,''", "search=plain,cd",
            "search=PLAIN%20TEXT,cd", "search=plain,'cd'", "search=%20,abcde",
            "organization__name__contains=nothing,''",
            "organization__isnull=true,''", "order_by=organization__name,abcde", "order_by=-user__username,abcde"})
    void otherFieldsAreComparedByWhatTheyMean(String query, String met) {
        assertThat(letters(query)).isEqualTo(met);
    }

    @Test
    @Awx({25, 26})
    void termsCombine() {
        long b = LETTERS.entrySet().stream().filter(one -> one.getValue().equals("b")).findFirst().get().getKey();
        assertThat(letters("or__id=" + b + "&or__description=plain%20text")).isEqualTo("bc");
        assertThat(letters("or__id=" + b + "&or__not__client_type=public&client_type=public")).isEqualTo("b");
        assertThat(letters("id__in=" + b + ",999999999&client_type=public")).isEqualTo("b");
        assertThat(letters("description__icontains=gr&description__icontains=%25")).isEqualTo("a");
        assertThat(letters("chain__client_type=public&chain__not__id=" + b)).isEqualTo("c");
        assertThat(letters("search=plain,%5Bx%5D&search=text")).isEqualTo("d");
    }

    @Test
    @Awx(31)
    void listsAreOrderedByWhatIsAskedFor() {
        List<Long> up = Json.ids(root.get(list + "?order_by=id"));
        List<Long> down = Json.ids(root.get(list + "?order_by=-id"));
        assertThat(up).isSorted().hasSize(5);
        assertThat(down).containsExactlyElementsOf(up.stream().sorted(java.util.Comparator.reverseOrder()).toList());
        assertThat(LETTERS.get(Json.ids(root.get(list + "?order=-client_type,-id")).get(0)))
                .isEqualTo("c");
    }

    @ParameterizedTest
    @Awx({24, 29})
    @ValueSource(strings = {"id__in=", "id__iexact=1", "created__contains=1", "description__regex=%28",
            "description__regex=%28a%2B%29%2B", "description__regex=%28a%29%5C1", "description__iregex=%2A",
            "skip_authorization__gt=1", "user__isnull=x", "organization__organization__name=1", "name__name=1",
            "role_level=admin_role", "name__search=x", "order_by=name__icontains", "id__in=1,x", "user=x",
            "organization__applications__organization__applications__name=x", "created__gt=yesterday", "not__=1"})
    void whatMakesNoSenseIsRefused(String query) {
        assertThat(Json.detail(root.get(list + "?" + query), 400)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"description=%00", "description__icontains=%00", "description__contains=%ff",
            "description__in=%00,%ff", "id=99999999999999999999", "id__in=-1", "search=%00", "name__gt=%F0%9F%98%80",
            "created__gt=9999-12-30", "description__regex=%00", "description__regex=%F0%9F%98%80$",
            "description__iregex=%5B%C3%9C-%C3%BC%5D", "description__regex=.*.*x"})
    void oddValuesAreNoTrouble(String query) {
        assertThat(root.get(list + "?" + query).status()).isIn(200, 400);
    }

    @Test
    @Awx(30)
    void secretsCannotBeAskedForAcrossRelations() {
        for (String query : new String[] {"tokens/?application__client_secret__startswith=x",
                "tokens/?not__user__password__isnull=true", "users/?password__regex=x", "tokens/?or__token__in=x",
                "tokens/?order_by=application__client_secret", "applications/?user__password=x",
                "activity_stream/?o_auth2_access_token__token=x", "organizations/?applications__client_secret=x"}) {
            assertThat(Json.detail(root.get("/api/v2/" + query), 403))
                    .startsWith("Filtering on ").endsWith(" is not allowed.");
        }
    }

    @Test
    void aCostlyExpressionIsGivenUpOrAnsweredButNothingBreaks() {
        StringBuilder query = new StringBuilder(list + "?description__regex=" + "%5Ea*b*c*$");
        for (int i = 0; i < 4; i++) {
            query.append("&or__description__iregex=").append("x".repeat(i + 1));
        }
        assertThat(root.get(query.toString()).status()).isIn(200, 400);
        assertThat(Json.detail(root.get(query + "&or__description__regex=x"), 400)).contains("At most 5");
        assertThat(Json.detail(root.get(list + "?description__regex=" + "a%3F".repeat(33) + "a".repeat(33)), 400))
                .contains("too many");
    }
}
