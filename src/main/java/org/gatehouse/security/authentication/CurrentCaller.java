package org.gatehouse.security.authentication;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.gatehouse.domain.session.CurrentSession;
import org.gatehouse.domain.user.CurrentActor;
import org.gatehouse.domain.user.User;

/** The caller of the running request; also the actor of whatever the request changes. */
@RequestScoped
public class CurrentCaller implements CurrentActor, CurrentSession {

    private Caller caller;
    private User actor;

    /** Takes over whom the authentication mechanism has recognised. */
    public void set(Caller recognised) {
        caller = recognised;
        actor = recognised.user().orElse(null);
    }

    /** Answers a question as it would be answered to somebody else. */
    public <T> T as(Caller other, Supplier<T> question) {
        Caller asking = caller;
        set(other);
        try {
            return question.get();
        } finally {
            set(asking);
        }
    }

    /** Names the user on whose behalf a protocol acts, where no caller was recognised. */
    public void actsFor(User resourceOwner) {
        actor = resourceOwner;
    }

    /** The caller; none for an anonymous request. */
    public Optional<Caller> get() {
        return Optional.ofNullable(caller);
    }

    /** The caller, where a door has already refused anonymous requests. */
    public Caller required() {
        return get().orElseThrow(() -> new IllegalStateException("an anonymous request has come too far"));
    }

    @Override
    public OptionalLong userId() {
        return actor == null ? OptionalLong.empty() : OptionalLong.of(actor.id());
    }

    @Override
    public OptionalLong sessionId() {
        return get().flatMap(Caller::session).stream().mapToLong(living -> living.session().id()).findFirst();
    }
}
