package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser, a person who uses it and the site of an application; and in the end a look at what went wrong unseen. */
abstract class BrowserTest {

    private static final String REFUSED_PAGE = ".*Failed to load resource: the server responded with a status of "
            + "4(00|01|03|29) .*";

    Chromium browser;
    ClientSite site;
    Person user;

    @BeforeEach
    void open() {
        browser = Chromium.fresh();
        site = ClientSite.open();
        user = Person.stranger();
    }

    @AfterEach
    void nothingWentWrongUnseenAndNothingCameFromElsewhere() {
        if (site == null) {
            return;
        }
        site.close();
        Noticed noticed = browser.noticed();
        assertThat(noticed.complaints()).filteredOn(line -> !line.matches(REFUSED_PAGE)).isEmpty();
        assertThat(noticed.origins()).isSubsetOf(TestServer.shared().base().toString(), site.at("127.0.0.1"),
                site.at("localhost"));
    }

    /** An application whose users come back to {@code /cb} of the site. */
    CodeClient client() {
        return client("127.0.0.1", "");
    }

    /** The same by another name of this machine, with further members. */
    CodeClient client(String host, String more) {
        return CodeClient.create(Unique.name("app"), "confidential", site.at(host) + "/cb", more);
    }

    void signIn() {
        browser.signIn(user.username(), user.password());
    }

    /** Who has come to the application, when the browser shows it. */
    ClientSite.Visit arrival() {
        browser.the(ClientSite.ARRIVED);
        return site.visit();
    }
}
