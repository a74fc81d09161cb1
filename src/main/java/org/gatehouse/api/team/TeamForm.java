package org.gatehouse.api.team;

import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.NewTeam;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamChanges;

/** What a client wants a team to be. */
final class TeamForm {

    private final Form form;

    private TeamForm(Form form) {
        this.form = form;
    }

    static TeamForm read(RequestBody body, Form.Purpose purpose) {
        Form form = Form.read(body, TeamFields.ALL, purpose);
        if (body.has("organization") && body.json().isNull("organization")) {
            form.violate("organization", "This field may not be null.");
        }
        return new TeamForm(form.check());
    }

    /** The organization that a new team is to belong to. */
    long organizationId() {
        return form.id("organization").orElseThrow();
    }

    NewTeam toNewTeam(Organization home) {
        return new NewTeam(form.text("name").orElseThrow(), form.text("description").orElse(""), home.id());
    }

    /** The wanted changes. AWX: not even a superuser moves a team. */
    TeamChanges toChanges(Team team) {
        Optional<Long> elsewhere = form.id("organization").filter(wanted -> wanted != team.organizationId());
        if (elsewhere.isPresent()) {
            throw ApiException.forbidden("Unable to change organization on a team.");
        }
        return new TeamChanges(form.text("name"), form.text("description"));
    }
}
