package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.fixture.Injection;
import org.junit.jupiter.api.Test;

class RetryOnConflictInterceptorTest {

    private static final RuntimeException DEADLOCK = new PersistenceException(new SQLException("", "40001", 1213));
    private static final RuntimeException OUTAGE = new PersistenceException(new SQLException("", "08001", 0));

    private final List<Object> announced = new ArrayList<>();
    private final RetryOnConflictInterceptor interceptor = Injection.into(new RetryOnConflictInterceptor(),
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class},
                    (proxy, method, arguments) -> announced.add(arguments[0]) ? null : proxy));
    private int tries;

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        assertThat(interceptor.retry(failing(DEADLOCK, 2))).isEqualTo("done");
        assertThat(tries).isEqualTo(3);
        assertThat(announced).containsExactly(new Retrying(), new Retrying());
    }

    @Test
    void aStubbornConflictIsToldInTheEnd() {
        assertThatThrownBy(() -> interceptor.retry(failing(DEADLOCK, 100))).isSameAs(DEADLOCK);
        assertThat(tries).isEqualTo(RetryOnConflictInterceptor.TRIES);
    }

    @Test
    void nothingElseIsTriedAgain() {
        assertThatThrownBy(() -> interceptor.retry(failing(OUTAGE, 100))).isSameAs(OUTAGE);
        assertThat(tries).isEqualTo(1);
    }

    private InvocationContext failing(RuntimeException failure, int times) {
        return (InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class}, (proxy, method, arguments) -> {
                    tries++;
                    if (tries <= times) {
                        throw failure;
                    }
                    return "done";
                });
    }
}
