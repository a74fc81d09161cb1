package org.gatehouse.operations.awximport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.application.ClientType;
import org.gatehouse.domain.application.NewApplication;
import org.gatehouse.domain.application.RedirectUris;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.ForeignRow;

/** An application as AWX stores it, translated. */
final class AwxApplication {

    private static final int NAME = 230; // leaves room for what makes a name unique
    private static final int CLIENT_ID = 100;
    private static final int REDIRECT_URIS = 8000;
    /** AWX: gone there since 2019; its successor is the code with PKCE. */
    private static final String IMPLICIT = "implicit";

    private final ForeignRow row;

    AwxApplication(ForeignRow row) {
        this.row = row;
    }

    long id() {
        return row.id();
    }

    String name() {
        return Cut.text(row, "name", NAME).strip();
    }

    String clientId() {
        return row.text("client_id").orElse("");
    }

    /** By what the report calls it. */
    String label() {
        return name().isEmpty() ? clientId() : name();
    }

    Instant created() {
        return row.moment("created").orElseThrow();
    }

    boolean isConfidential() {
        return clientType().filter(ClientType.CONFIDENTIAL::equals).isPresent();
    }

    /** Why it can't be taken in. */
    Optional<String> obstacle() {
        if (clientId().isBlank() || clientId().length() > CLIENT_ID || !clientId().equals(clientId().strip())) {
            return Optional.of("its client_id can't be used");
        }
        if (grantType().isEmpty()) {
            return Optional.of("its grant type is unknown here");
        }
        return clientType().isEmpty() ? Optional.of("its client type is unknown here") : Optional.empty();
    }

    NewApplication ownedBy(Optional<User> user, Optional<Organization> organization, String name) {
        return new NewApplication(name, Cut.text(row, "description", Cut.DESCRIPTION), user, organization,
                clientType().orElseThrow(), grantType().orElseThrow(), usableUris(), row.flag("skip_authorization"),
                true);
    }

    /** What somebody should know of the application that it has become. */
    List<String> remarks(NewApplication wanted) {
        List<String> remarks = new ArrayList<>();
        if (isImplicit()) {
            remarks.add("changed from grant type implicit to authorization-code");
        }
        if (wanted.redirectUris().list().size() < uris().list().size()) {
            remarks.add("without redirect URIs that are no absolute http or https URL");
        }
        if (wanted.authorizationGrantType() == AuthorizationGrantType.AUTHORIZATION_CODE
                && wanted.redirectUris().isEmpty()) {
            remarks.add("can't be used for new tokens before they have a redirect URI");
        }
        if (row.number("organization_id").isEmpty() && row.number("user_id").isEmpty()) {
            remarks.add("belong to nobody, so only superusers see them");
        }
        return remarks;
    }

    private boolean isImplicit() {
        return row.text("authorization_grant_type").filter(IMPLICIT::equals).isPresent();
    }

    private Optional<AuthorizationGrantType> grantType() {
        return isImplicit() ? Optional.of(AuthorizationGrantType.AUTHORIZATION_CODE)
                : row.text("authorization_grant_type").flatMap(AuthorizationGrantType::of);
    }

    private Optional<ClientType> clientType() {
        return row.text("client_type").flatMap(ClientType::of);
    }

    private RedirectUris uris() {
        return new RedirectUris(row.text("redirect_uris").orElse(""));
    }

    private RedirectUris usableUris() {
        String usable = uris().list().stream().filter(uri -> new RedirectUris(uri).fault().isEmpty())
                .collect(Collectors.joining(" "));
        return new RedirectUris(usable.length() > REDIRECT_URIS ? "" : usable);
    }
}
