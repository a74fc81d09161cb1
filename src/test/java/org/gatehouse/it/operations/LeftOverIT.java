package org.gatehouse.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.JavaTool;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Nothing of a request stays in memory when it has been answered. */
@DatabaseMatters
class LeftOverIT {

    private static final int TOKENS = 300;
    /** What pools and drivers of all supported databases may keep for the next requests. */
    private static final int KEPT = 200;

    @Test
    void statementsThatHaveWrittenRowsAreForgotten() {
        Organization organization = Organization.create();
        Person person = organization.member();
        Application application = Application.of(organization);
        for (int i = 0; i < TOKENS; i++) {
            application.token(person, "read");
        }
        assertThat(JavaTool.livingObjects(TestServer.shared().pid(), "PreparedStatement")).isBetween(0L, (long) KEPT);
    }
}
