package org.gatehouse.it.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.Simultaneous.atOnce;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Who guesses passwords is stopped at every door, and only there. */
class GuessingIT {

    private static final int MOST = 30;
    private static final String ME = "/api/v2/me/";

    private static Answer guessUntilStopped(Callable<Answer> guess, int refused) throws Exception {
        for (int i = 0; i < MOST; i++) {
            Answer answer = guess.call();
            if (answer.status() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
                return answer;
            }
            assertThat(answer.status()).as(answer.toString()).isEqualTo(refused);
        }
        throw new AssertionError(MOST + " guesses and nobody has stopped them");
    }

    @Test
    void theCountIsOneForAllDoorsAndEachAnswersInItsOwnWords() throws Exception {
        Person victim = Person.stranger();
        HttpProbe guesser = victim.http().anonymous().asBasic(victim.username(), "a guess");
        assertThat(Json.detail(guessUntilStopped(() -> guesser.get(ME), 401), 429))
                .matches("Request was throttled\\. Expected available in \\d+ seconds\\.");

        assertThat(victim.basic().get(ME).status()).as("not even the right one").isEqualTo(429);
        Answer page = Browser.fresh().signIn(victim.username(), victim.password());
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.text()).contains("id=\"error\"", "Too many wrong passwords");
        Answer grant = Application.of(Person.stranger()).client().form("/api/o/token/",
                Map.of("grant_type", "password", "username", victim.username(), "password", victim.password()));
        assertThat(grant.status()).isEqualTo(429);
        assertThat(grant.json().getString("error")).isEqualTo("temporarily_unavailable");
        assertThat(grant.header("Retry-After")).isNotNull();

        assertThat(victim.http().get(ME).status()).as("tokens go on working").isEqualTo(200);
    }

    @Test
    @Rfc("6749#4.3.2")
    void thePasswordGrantAndTheFormAreCountedToo() throws Exception {
        HttpProbe client = Application.of(Person.stranger()).client();
        String nobody = Unique.name("nobody");
        guessUntilStopped(() -> client.form("/api/o/token/",
                Map.of("grant_type", "password", "username", nobody, "password", "a guess")), 400);
        Person victim = Person.stranger();
        Browser browser = Browser.fresh();
        browser.get("/api/login/");
        guessUntilStopped(() -> browser.login(Map.of("username", victim.username(), "password", "a guess")), 401);
    }

    @Test
    void whoDoesNotExistIsStoppedAtTheSameGuess() throws Exception {
        int[] guesses = new int[2];
        String[] names = {Person.stranger().username(), Unique.name("nobody")};
        HttpProbe http = Browser.fresh().http();
        for (int i = 0; i < names.length; i++) {
            HttpProbe guesser = http.asBasic(names[i], "a guess");
            int at = i;
            guessUntilStopped(() -> {
                guesses[at]++;
                return guesser.get(ME);
            }, 401);
        }
        assertThat(guesses[0]).isEqualTo(guesses[1]);
    }

    @Test
    void aRightPasswordBeginsTheCountAnew() {
        Person person = Person.stranger();
        HttpProbe wrong = person.http().anonymous().asBasic(person.username(), "mistyped");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 15; i++) {
                assertThat(wrong.get(ME).status()).isEqualTo(401);
            }
            assertThat(person.basic().get(ME).status()).isEqualTo(200);
        }
    }

    @Test
    void oneHundredGuessesAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        Person victim = Person.stranger();
        HttpProbe guesser = victim.http().anonymous().asBasic(victim.username(), "a guess");
        List<Answer> answers = atOnce(100, () -> guesser.get(ME));
        assertThat(answers).allMatch(answer -> Set.of(401, 429, 503).contains(answer.status()));
        assertThat(answers.stream().filter(answer -> answer.status() == 401).count()).isLessThan(MOST);
        assertThat(answers).filteredOn(answer -> answer.status() != 401)
                .allMatch(answer -> answer.header("Retry-After") != null);
    }

    @Test
    void fiftyLoginsAtOnceAreFiftySessions() throws Exception {
        Person person = Person.stranger();
        Set<String> sessions = new HashSet<>();
        List<Answer> answers = atOnce(50, () -> Browser.fresh().signIn(person.username(), person.password()));
        for (Answer answer : answers) {
            assertThat(answer.status()).as(answer.toString()).isIn(302, 503);
            if (answer.status() == 302) {
                assertThat(sessions.add(answer.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("awx_sessionid=")).findFirst().orElseThrow())).isTrue();
            }
        }
        assertThat(sessions).isNotEmpty();
    }
}
