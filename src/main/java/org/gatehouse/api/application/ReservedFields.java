package org.gatehouse.api.application;

import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.api.rest.Form;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.RedirectUris;
import org.gatehouse.domain.organization.Organization;

/**
 * What only a superuser decides of an application: that it sees everybody's tokens, that its users are not asked, and
 * where the codes of such a one go. AWX lets its owner decide the latter two; here every user owns an application, and
 * whoever is signed in and meets a link of it would give himself away.
 *
 * @param introspects whether it sees them so far
 * @param asksNobody whether they are not asked so far
 * @param redirectUris where it has codes sent so far
 * @param organizationId whose it is so far: only behind one, or a superuser, it counts that nobody is asked
 */
record ReservedFields(boolean introspects, boolean asksNobody, RedirectUris redirectUris, OptionalLong organizationId) {

    static ReservedFields of(Optional<Application> before) {
        return before
                .map(known -> new ReservedFields(known.metadata().mayIntrospect(), known.skipsAuthorization(),
                        known.redirectUris(),
                        known.organization().stream().mapToLong(Organization::id).findFirst()))
                .orElseGet(() -> new ReservedFields(false, false, new RedirectUris(""), OptionalLong.empty()));
    }

    /** The first that the form would change; whoever lets the users be asked again decides nothing. */
    Optional<String> changedBy(Form form) {
        if (form.flag("may_introspect").filter(wanted -> wanted != introspects).isPresent()) {
            return Optional.of("may_introspect");
        }
        boolean nobody = form.flag("skip_authorization").orElse(asksNobody);
        if (nobody && !asksNobody) {
            return Optional.of("skip_authorization");
        }
        if (nobody && form.id("organization").filter(wanted -> !isIn(wanted)).isPresent()) {
            return Optional.of("organization");
        }
        boolean elsewhere = form.text("redirect_uris").map(RedirectUris::new)
                .filter(wanted -> !wanted.list().equals(redirectUris.list())).isPresent();
        return nobody && elsewhere ? Optional.of("redirect_uris") : Optional.empty();
    }

    private boolean isIn(long organization) {
        return organizationId.isPresent() && organizationId.getAsLong() == organization;
    }
}
