package org.gatehouse.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;

/** How a client takes part when people sign out (OpenID Connect RP-Initiated, Back-Channel, Front-Channel Logout). */
@Embeddable
public class ClientLogout {

    @Column(name = "post_logout_redirect_uris")
    String postLogoutRedirectUris;

    @Column(name = "backchannel_logout_uri")
    String backchannelUri;

    @Column(name = "backchannel_logout_session_required", nullable = false)
    boolean backchannelSessionRequired;

    @Column(name = "frontchannel_logout_uri")
    String frontchannelUri;

    @Column(name = "frontchannel_logout_session_required", nullable = false)
    boolean frontchannelSessionRequired;

    /** For the persistence provider, and a client that takes no part. */
    protected ClientLogout() {
    }

    ClientLogout(ClientLogout other) {
        this.postLogoutRedirectUris = other.postLogoutRedirectUris;
        this.backchannelUri = other.backchannelUri;
        this.backchannelSessionRequired = other.backchannelSessionRequired;
        this.frontchannelUri = other.frontchannelUri;
        this.frontchannelSessionRequired = other.frontchannelSessionRequired;
    }

    /** Where people may be sent afterwards. */
    public List<String> postLogoutRedirectUris() {
        return Words.of(postLogoutRedirectUris);
    }

    /** Where it is told from server to server. */
    public Optional<String> backchannelUri() {
        return Optional.ofNullable(backchannelUri);
    }

    /** Whether it has to be told which session has ended. */
    public boolean isBackchannelSessionRequired() {
        return backchannelSessionRequired;
    }

    /** What the browser shows in a frame to tell it. */
    public Optional<String> frontchannelUri() {
        return Optional.ofNullable(frontchannelUri);
    }

    /** Whether the frame's address has to name issuer and session. */
    public boolean isFrontchannelSessionRequired() {
        return frontchannelSessionRequired;
    }
}
