package org.gatehouse.api.application;

import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.application.ApplicationChanges;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.application.ClientMetadata;
import org.gatehouse.domain.application.ClientType;
import org.gatehouse.domain.application.NewApplication;
import org.gatehouse.domain.application.RedirectUris;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;

/** What a client wants an application to be. */
final class ApplicationForm {

    private final Form form;
    private final Optional<User> user;
    private final Optional<Organization> organization;

    private ApplicationForm(Form form, Optional<User> user, Optional<Organization> organization) {
        this.form = form;
        this.user = user;
        this.organization = organization;
    }

    /** Reads a create; an owner whom the URL already names needs no mention in the body. */
    static ApplicationForm create(RequestBody body, Owner owner, UserRepository users,
            OrganizationRepository organizations) {
        Form form = Form.read(withFirstGrant(body), ApplicationFields.ALL, Form.Purpose.CREATE);
        ClientForm.check(form);
        Optional<User> user = owner.user().or(() -> found(form, "user", form.id("user").flatMap(users::find)));
        Optional<Organization> organization = owner.organization().or(
                () -> found(form, "organization", form.id("organization").flatMap(organizations::find)));
        if (user.isEmpty() && organization.isEmpty() && isUnnamed(body, "user") && isUnnamed(body, "organization")) {
            form.violate("organization", "This field cannot be blank.");
        }
        form.check();
        return new ApplicationForm(form, user, organization);
    }

    /** Reads a change; an application that has an organization keeps one. */
    static ApplicationForm change(Application application, RequestBody body, Form.Purpose purpose,
            OrganizationRepository organizations) {
        Form form = Form.read(body, ApplicationFields.ALL, purpose);
        ClientForm.check(form);
        if (application.organization().isPresent() && body.has("organization") && isUnnamed(body, "organization")) {
            form.violate("organization", "This field cannot be blank.");
        }
        Optional<Organization> organization = found(form, "organization",
                form.id("organization").flatMap(organizations::find));
        form.check();
        return new ApplicationForm(form, Optional.empty(), organization);
    }

    Optional<User> user() {
        return user;
    }

    Optional<Organization> organization() {
        return organization;
    }

    NewApplication toNewApplication() {
        return new NewApplication(form.text("name").orElse(""), form.text("description").orElse(""), user,
                organization, form.value("client_type", ClientType::of).orElseThrow(),
                form.value("authorization_grant_type", AuthorizationGrantType::of).orElseThrow(),
                new RedirectUris(form.text("redirect_uris").orElse("")),
                form.flag("skip_authorization").orElse(false), form.flag("is_active").orElse(true),
                ClientForm.changes(form).apply(ClientMetadata.none()));
    }

    /** The wanted changes; the reserved flags stay as they are, whatever happens meanwhile, for whom it is none of his. */
    ApplicationChanges toChanges(boolean mayDecideTrust) {
        UnaryOperator<ClientMetadata> wanted = ClientForm.changes(form);
        return new ApplicationChanges(form.text("name"), form.text("description"), organization,
                form.value("client_type", ClientType::of), form.text("redirect_uris").map(RedirectUris::new),
                form.flag("skip_authorization").filter(asksNobody -> mayDecideTrust || !asksNobody),
                form.flag("is_active"), mayDecideTrust ? wanted : ClientForm.keepingIntrospection(wanted));
    }

    /** The first field that it would give a value which only a superuser may give it; empty if there is none. */
    Optional<String> reserved(Optional<Application> before) {
        return ReservedFields.of(before).changedBy(form);
    }

    /** A client that names all its grants needs not say which one AWX's clients are to see: the first. */
    private static RequestBody withFirstGrant(RequestBody body) {
        return body.member("grant_types").flatMap(FieldType.LIST::parse).flatMap(ClientForm::first)
                .map(first -> body.with("authorization_grant_type", first.awxName())).orElse(body);
    }

    private static <T> Optional<T> found(Form form, String field, Optional<T> object) {
        form.id(field).filter(id -> object.isEmpty()).ifPresent(
                id -> form.violate(field, "Invalid pk \"" + id + "\" - object does not exist."));
        return object;
    }

    private static boolean isUnnamed(RequestBody body, String owner) {
        return body.member(owner).filter(value -> value != JsonValue.NULL).isEmpty();
    }
}
