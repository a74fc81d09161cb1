package org.gatehouse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.Changes;
import org.gatehouse.domain.setting.ChangedSetting;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.CurrentActor;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.config.ServerConfig;

/** Writes one entry for every change, in the transaction that makes it. */
@ApplicationScoped
public class ActivityRecorder {

    @Inject
    private ActivityRepository entries;
    @Inject
    private UserRepository users;
    @Inject
    private CurrentActor actor;
    @Inject
    private SettingService settings;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    void record(@Observes Change change) {
        if (settings.isOn(SettingKey.ACTIVITY_STREAM_ENABLED) || isTheSwitch(change)) {
            ActivityEntry entry = entryOf(change);
            actor.userId().stream().boxed().flatMap(id -> users.find(id).stream()).forEach(entry::by);
            entries.add(entry);
        }
    }

    /** One statement for all of them. */
    void record(@Observes Changes changes) {
        if (settings.isOn(SettingKey.ACTIVITY_STREAM_ENABLED)) {
            entries.addAll(changes.all().stream().map(each -> entryOf(each.change())).toList());
        }
    }

    /** Nobody can stop the recording, and start it again, unrecorded. */
    private static boolean isTheSwitch(Change change) {
        return change.object() instanceof ChangedSetting setting
                && setting.definition().keys().contains(SettingKey.ACTIVITY_STREAM_ENABLED);
    }

    private ActivityEntry entryOf(Change change) {
        if (change instanceof Change.Created) {
            return entry(Operation.CREATE, change.object());
        }
        if (change instanceof Change.Deleted) {
            return entry(Operation.DELETE, change.object());
        }
        if (change instanceof Change.Updated updated) {
            return new ActivityEntry(Operation.UPDATE, updated.object(), ChangeDocument.of(updated.differences()),
                    server.node(), clock.instant());
        }
        Change.Membership membership = (Change.Membership) change;
        return new ActivityEntry(membership.associated() ? Operation.ASSOCIATE : Operation.DISASSOCIATE,
                membership.object(), ChangeDocument.of(membership), server.node(), clock.instant())
                        .withRole(membership.other(), membership.role());
    }

    private ActivityEntry entry(Operation operation, Auditable object) {
        return new ActivityEntry(operation, object, ChangeDocument.of(object.snapshot()), server.node(),
                clock.instant());
    }
}
