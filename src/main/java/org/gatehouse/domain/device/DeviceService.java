package org.gatehouse.domain.device;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFormat;

/** Has devices wait, lets them in, and answers their questions. */
@Stateless
public class DeviceService {

    /** What a device code looks like. */
    public static final SecretFormat DEVICE_CODE = new SecretFormat("gtd");
    /**
     * How many devices of one application may wait at once. Each makes it a little easier to guess the code of some
     * other (RFC 8628 §5.1), and nobody has to sign in to begin one. New ones are refused rather than old ones forgotten,
     * whose users are about to type their codes.
     */
    static final int MOST_WAITING = 1000;
    /** How long a device that asks too late is told so; afterwards its code is as good as unknown. */
    private static final Duration MEMORY = Duration.ofHours(1);

    @Inject
    private DeviceRequestRepository requests;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private UserRepository users;
    @Inject
    private SettingService settings;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;

    /**
     * Has a device wait from now on. Codes that somebody else has got meet at a unique key, and new ones are drawn.
     *
     * @throws TooManyDevicesException if too many wait already
     */
    public IssuedDeviceRequest begin(NewDeviceRequest asked) {
        NewDeviceRequest wanted = new NewDeviceRequest(
                applications.attached(asked.application()).orElseThrow(GoneException::new), asked.scope(),
                asked.resources());
        if (requests.countWaiting(wanted.application(), clock.instant()) >= MOST_WAITING) {
            throw new TooManyDevicesException();
        }
        Secret deviceCode = DEVICE_CODE.next(random);
        UserCode userCode = UserCode.next(random);
        Duration lifetime = settings.seconds(SettingKey.DEVICE_CODE_EXPIRE_SECONDS);
        DeviceRequest request = requests
                .add(new DeviceRequest(wanted, deviceCode, userCode, clock.instant(), lifetime));
        return new IssuedDeviceRequest(deviceCode, userCode, lifetime, request.interval());
    }

    /** The device with this code, if somebody can decide about it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DeviceRequest> pending(UserCode code) {
        return requests.findByUserCode(code).filter(request -> request.isPending(clock.instant()));
    }

    /** Lets a device in or turns it away; false if there is nothing to decide, perhaps not any more. */
    public boolean decide(UserCode code, DeviceDecision wanted) {
        Optional<DeviceRequest> request = requests.lockByUserCode(code)
                .filter(found -> found.isPending(clock.instant()));
        request.ifPresent(found -> found.decide(new DeviceDecision(
                users.attached(wanted.user()).orElseThrow(GoneException::new), wanted.allowed(),
                wanted.authenticated(), wanted.sessionId()), clock.instant()));
        return request.isPresent();
    }

    /** The device with this code, its row locked until the transaction ends. */
    public Optional<DeviceRequest> lock(Secret deviceCode) {
        return DEVICE_CODE.fits(deviceCode) ? requests.lockByDeviceCode(deviceCode.digest()) : Optional.empty();
    }

    /** What the device is told, in the transaction in which it was locked. */
    public DeviceVerdict poll(DeviceRequest locked) {
        return locked.poll(clock.instant());
    }

    /** The device has got its token: nobody gets a second one for its code. */
    public void redeem(DeviceRequest locked) {
        requests.remove(locked);
    }

    /** Removes at most so many whose time is long over and answers how many it were. */
    public int purge(int most) {
        return requests.removeExpired(clock.instant().minus(MEMORY), most);
    }
}
