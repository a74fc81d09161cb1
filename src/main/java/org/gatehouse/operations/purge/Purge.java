package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.activity.ActivityPurge;
import org.gatehouse.domain.PurgePlace;
import org.gatehouse.domain.PurgeStep;
import org.gatehouse.domain.application.UsedAssertions;
import org.gatehouse.domain.device.DeviceService;
import org.gatehouse.domain.guess.GuessService;
import org.gatehouse.domain.session.SessionClients;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.token.AuthorizationCodeService;
import org.gatehouse.domain.token.DeadBy;
import org.gatehouse.domain.token.TokenPurge;

/** Purges batch by batch, and counts. */
@ApplicationScoped
public class Purge {

    private static final int BATCH = 1000;

    @Inject
    private TokenPurge tokens;
    @Inject
    private AuthorizationCodeService codes;
    @Inject
    private SessionService sessions;
    @Inject
    private SessionClients sessionClients;
    @Inject
    private GuessService guesses;
    @Inject
    private DeviceService devices;
    @Inject
    private UsedAssertions assertions;
    @Inject
    private ActivityPurge activity;
    @Inject
    private SettingService settings;
    @Inject
    private GentleSteps steps;

    /** Removes expired access tokens that nothing can renew. */
    public long accessTokens() {
        return walk(tokens::purgeAccessTokens);
    }

    /** Removes refresh tokens of families that are dead. */
    public long refreshTokens() {
        return Arrays.stream(DeadBy.values()).mapToLong(
                reason -> walk(from -> tokens.purgeRefreshTokens(reason, from))).sum();
    }

    private long walk(Function<PurgePlace, PurgeStep> work) {
        long count = 0;
        Optional<PurgePlace> place = Optional.of(PurgePlace.BEGINNING);
        while (place.isPresent()) {
            PurgePlace from = place.get();
            PurgeStep step = steps.step(() -> work.apply(from));
            count += step.count();
            place = step.next();
        }
        return count;
    }

    /** Removes entries of the activity stream that are older. */
    public long activityOlderThan(Duration age) {
        return steps.untilNone(() -> activity.purge(age));
    }

    /** Removes sessions that have expired. */
    long sessions() {
        return steps.untilNone(() -> sessions.purge(BATCH));
    }

    /** Removes what is known about who relied on sessions that are over. */
    long sessionClients() {
        return walk(sessionClients::purge);
    }

    /** Removes counts of wrong passwords that say nothing any more. */
    long guesses() {
        return steps.untilNone(() -> guesses.purge(BATCH));
    }

    /** Removes authorization codes of which nobody will hear any more. */
    long codes() {
        return steps.untilNone(() -> codes.purge(BATCH));
    }

    /** Removes devices that nobody has let in in time. */
    long devices() {
        return steps.untilNone(() -> devices.purge(BATCH));
    }

    /** Removes assertions of clients that nobody would accept any more. */
    long assertions() {
        return steps.untilNone(() -> assertions.purge(BATCH));
    }

    /** Removes entries of the activity stream that are older than the setting says. */
    long activity() {
        long days = settings.number(SettingKey.ACTIVITY_STREAM_RETENTION_DAYS);
        return days == 0 ? 0 : activityOlderThan(Duration.ofDays(days));
    }
}
