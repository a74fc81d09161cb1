package org.gatehouse.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pages that a client has for people (RFC 7591 §2, OpenID Connect Core §4). */
@Embeddable
public class ClientPages {

    @Column(name = "logo_uri")
    String logoUri;

    @Column(name = "client_uri")
    String clientUri;

    @Column(name = "policy_uri")
    String policyUri;

    @Column(name = "tos_uri")
    String tosUri;

    @Column(name = "initiate_login_uri")
    String initiateLoginUri;

    /** For the persistence provider, and a client that has none. */
    protected ClientPages() {
    }

    ClientPages(ClientPages other) {
        this.logoUri = other.logoUri;
        this.clientUri = other.clientUri;
        this.policyUri = other.policyUri;
        this.tosUri = other.tosUri;
        this.initiateLoginUri = other.initiateLoginUri;
    }

    /** Its picture. */
    public Optional<String> logoUri() {
        return Optional.ofNullable(logoUri);
    }

    /** What it is. */
    public Optional<String> clientUri() {
        return Optional.ofNullable(clientUri);
    }

    /** What it does with people's data. */
    public Optional<String> policyUri() {
        return Optional.ofNullable(policyUri);
    }

    /** The terms under which people use it. */
    public Optional<String> tosUri() {
        return Optional.ofNullable(tosUri);
    }

    /** Where somebody else may send people who are to sign in there. */
    public Optional<String> initiateLoginUri() {
        return Optional.ofNullable(initiateLoginUri);
    }

    /** Those that there are, by the name of their field. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        logoUri().ifPresent(uri -> addresses.put("logo_uri", uri));
        clientUri().ifPresent(uri -> addresses.put("client_uri", uri));
        policyUri().ifPresent(uri -> addresses.put("policy_uri", uri));
        tosUri().ifPresent(uri -> addresses.put("tos_uri", uri));
        initiateLoginUri().ifPresent(uri -> addresses.put("initiate_login_uri", uri));
        return addresses;
    }
}
