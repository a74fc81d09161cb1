package org.gatehouse.operations.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.Changes;
import org.gatehouse.domain.session.SessionsEnded;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.log.JsonLine;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/**
 * Writes a line of the audit log for each change once it is committed, by whatever door it came. The activity stream has
 * the same changes with their values, in the database; here are ids and names of fields only.
 */
@ApplicationScoped
public class AuditedChanges {

    private static final Tally TOKENS_ENDED = Meters.tally(Metric.TOKENS_ENDED);
    private static final Tally SESSIONS_ENDED = Meters.tally(Metric.SESSIONS_ENDED);

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.object() instanceof AccessToken token) {
            count(change, token);
        }
        EventLog.AUDIT.write(name(change.object()) + "." + verb(change), line -> describe(change, line));
    }

    /** Each in the name of its own request. */
    void onChanges(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changes changes) {
        changes.all().forEach(each -> each.request().during(() -> onChange(each.change())));
    }

    void onSessionsEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        SESSIONS_ENDED.add(ended.sessions().size());
        ended.sessions().forEach(session -> EventLog.AUDIT.write("session.ended",
                line -> line.putId("session_id", session.id()).putId("of_user_id", session.user().id())));
    }

    private static void count(Change change, AccessToken token) {
        if (change instanceof Change.Deleted) {
            TOKENS_ENDED.add();
        } else if (change instanceof Change.Created created && !created.imported()) {
            String asked = Exchange.current().grant();
            String grant = asked == null ? "none" : asked;
            Meters.tally(Metric.TOKENS_ISSUED, token.application().isPresent() ? "access" : "personal", grant).add();
            if (token.isRefreshable()) {
                Meters.tally(Metric.TOKENS_ISSUED, "refresh", grant).add();
            }
        }
    }

    private static void describe(Change change, JsonLine line) {
        line.putId("object_id", change.object().id());
        if (change instanceof Change.Updated updated) {
            line.put("fields", String.join(" ", updated.differences().keySet()));
        } else if (change instanceof Change.Membership membership) {
            line.put("other", name(membership.other())).putId("other_id", membership.other().id())
                    .put("role", membership.role().field()).putId("role_id", membership.role().id());
        }
    }

    private static String verb(Change change) {
        if (change instanceof Change.Created created) {
            return created.imported() ? "imported" : "created";
        }
        if (change instanceof Change.Updated) {
            return "updated";
        }
        if (change instanceof Change.Deleted) {
            return "deleted";
        }
        return ((Change.Membership) change).associated() ? "associated" : "disassociated";
    }

    private static String name(Auditable object) {
        return object.objectType().name().toLowerCase(Locale.ROOT);
    }
}
