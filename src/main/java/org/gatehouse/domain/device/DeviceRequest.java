package org.gatehouse.domain.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Secret;

/** A device that waits to be let in (RFC 8628). */
@Entity
@Table(name = "device_requests")
public class DeviceRequest extends BaseEntity {

    /** How long a device has to wait between two questions, and by how much more after a hasty one (RFC 8628 §3.5). */
    static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(5);
    /** What the network may take from an interval. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    @Column(name = "device_code", nullable = false, updatable = false)
    private byte[] deviceCode;

    @Column(name = "user_code", nullable = false, updatable = false)
    private byte[] userCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    private Application application;

    @Column(name = "scope", nullable = false, updatable = false)
    private Scope scope;

    @Column(name = "resources", nullable = false, updatable = false)
    private String resources;

    @Column(name = "expires", nullable = false, updatable = false)
    private Instant expires;

    @Column(name = "polling_interval", nullable = false)
    private int interval;

    @Column(name = "polled")
    private Instant polled;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "allowed", nullable = false)
    private boolean allowed;

    @Column(name = "decided")
    private Instant decided;

    @Column(name = "authenticated")
    private Instant authenticated;

    @Column(name = "session_id")
    private String sessionId;

    /** For the persistence provider. */
    protected DeviceRequest() {
    }

    DeviceRequest(NewDeviceRequest wanted, Secret deviceCode, UserCode userCode, Instant now, Duration lifetime) {
        super(now);
        this.deviceCode = deviceCode.digest().toBytes();
        this.userCode = userCode.digest().toBytes();
        this.application = wanted.application();
        this.scope = wanted.scope();
        this.resources = String.join(" ", wanted.resources());
        this.expires = now.plus(lifetime);
        this.interval = Math.toIntExact(INTERVAL.toSeconds());
    }

    /** Somebody has decided. */
    void decide(DeviceDecision decision, Instant now) {
        user = decision.user();
        allowed = decision.allowed();
        authenticated = decision.authenticated();
        sessionId = decision.sessionId();
        decided = now;
    }

    /** The device asks; who asks too soon has to wait longer from then on. */
    DeviceVerdict poll(Instant now) {
        if (!now.isBefore(expires)) {
            return DeviceVerdict.EXPIRED;
        }
        if (decided != null) {
            return allowed ? DeviceVerdict.ALLOWED : DeviceVerdict.DENIED;
        }
        boolean hasty = polled != null && now.isBefore(polled.plusSeconds(interval).minus(TOLERANCE));
        polled = now;
        if (hasty) {
            interval = Math.toIntExact(Math.min(interval + INTERVAL.toSeconds(), LONGEST_INTERVAL.toSeconds()));
        }
        return hasty ? DeviceVerdict.HASTY : DeviceVerdict.PENDING;
    }

    /** Whether there is something to decide. */
    boolean isPending(Instant now) {
        return decided == null && now.isBefore(expires) && application.isUsable();
    }

    public boolean isOf(Application client) {
        return application.id() == client.id();
    }

    public Application application() {
        return application;
    }

    /** Who has decided; nobody yet for a device that waits. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    public Scope scope() {
        return scope;
    }

    /** What its user has authorized. */
    public Authorization authorization() {
        return new Authorization(OptionalLong.empty(), Optional.ofNullable(authenticated),
                Optional.ofNullable(sessionId), resources());
    }

    /** Whom the tokens are to be for, as absolute URIs; empty: this server. */
    public List<String> resources() {
        return resources.isEmpty() ? List.of() : List.of(resources.split(" "));
    }

    /** How long the device has to wait between two questions. */
    Duration interval() {
        return Duration.ofSeconds(interval);
    }
}
