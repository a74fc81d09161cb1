package org.gatehouse.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.device.DeviceDecision;
import org.gatehouse.domain.device.DeviceRequest;
import org.gatehouse.domain.device.DeviceService;
import org.gatehouse.domain.device.UserCode;
import org.gatehouse.domain.session.Session;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.UserCodeGuesses;

/** Finds the device that a code belongs to, for somebody who has not guessed too often, and takes his decision. */
@ApplicationScoped
public class DeviceDesk {

    @Inject
    private DeviceService devices;
    @Inject
    private UserCodeGuesses guesses;

    /** The device that waits with this code; what was typed so badly that it can't be a code counts as a guess too. */
    Optional<DeviceRequest> waiting(Caller caller, String typed) {
        return guesses.tried(caller, () -> UserCode.of(typed).flatMap(devices::pending));
    }

    /** Lets the device in or turns it away, unless somebody was quicker. */
    @RetryOnConflict
    public boolean decide(Caller caller, String typed, boolean allowed) {
        Session session = caller.session().orElseThrow().session();
        return UserCode.of(typed).filter(code -> devices.decide(code, new DeviceDecision(session.user(), allowed,
                session.created(), session.publicId()))).isPresent();
    }
}
