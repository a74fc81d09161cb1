package org.gatehouse.api.organization;

import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.organization.NewOrganization;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationChanges;

/** What a client wants an organization to be. */
final class OrganizationForm {

    private final Form form;

    private OrganizationForm(Form form) {
        this.form = form;
    }

    static OrganizationForm read(RequestBody body, Form.Purpose purpose) {
        return new OrganizationForm(Form.read(body, OrganizationFields.ALL, purpose).check());
    }

    NewOrganization toNewOrganization() {
        return new NewOrganization(form.text("name").orElseThrow(), form.text("description").orElse(""),
                form.integer("max_hosts").orElse(0), form.flag("is_active").orElse(true));
    }

    /** The wanted changes; AWX answers a forbidden {@code max_hosts} like an invalid one. */
    OrganizationChanges toChanges(Organization organization, boolean maxHostsAllowed) {
        boolean moved = form.integer("max_hosts").filter(wanted -> wanted != organization.maxHosts()).isPresent();
        if (moved && !maxHostsAllowed) {
            form.violate("max_hosts", "Cannot change max_hosts.");
            form.check();
        }
        return new OrganizationChanges(form.text("name"), form.text("description"),
                form.integer("max_hosts").filter(wanted -> maxHostsAllowed), form.flag("is_active"));
    }
}
