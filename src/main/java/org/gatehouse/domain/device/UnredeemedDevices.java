package org.gatehouse.domain.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.gatehouse.domain.token.Unredeemed;

/** Devices that somebody has let in and that have not asked since. */
@ApplicationScoped
public class UnredeemedDevices implements Unredeemed {

    @Inject
    private DeviceRequestRepository requests;
    @Inject
    private Clock clock;

    @Override
    public boolean end(OptionalLong userId, int most) {
        List<Long> some = requests.allowed(userId, clock.instant(), most);
        requests.removeAll(requests.lockAll(some).stream().map(DeviceRequest::id).toList());
        return some.size() < most;
    }
}
