package org.gatehouse.platform.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection that a pool can keep although its database goes away and comes back.
 *
 * <p>Whoever defines a pool by annotation can't tell every server to check connections, and WildFly then hands out dead
 * ones for ever. So a connection looks after itself: before a piece of work begins it replaces itself if it is dead. The
 * driver knows of a connection that has failed, which costs nothing to ask; the database is asked only after a second
 * of idleness, and once whenever another connection has been found dead or could not be opened. Work that has begun fails as it should, up to its
 * end: no statement of it goes to a successor, which knows nothing of those before. Whether statements commit themselves is
 * what the pool has last said, also if the connection that it said it to was dead; the database hears of it only when a
 * piece of work begins for which it makes a difference.
 */
final class LastingConnection implements InvocationHandler {

    /** Opens a new connection to the same database. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");
    private static final int ANSWER_WITHIN_SECONDS = 1;
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** How many connections of this process have been found dead or could not be opened. */
    private static final AtomicInteger DEATHS = new AtomicInteger();

    private final Opener opener;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private Connection target;
    private int deathsKnown;
    private long lastWork = System.nanoTime();
    /** What the pool has last said. */
    private boolean autoCommit = true;
    /** What the database has last been told. */
    private boolean committing = true;
    private boolean underway;
    /** Whether there are statements that nobody has committed or taken back. */
    private boolean loose;
    private boolean busy;

    private LastingConnection(Opener opener) throws SQLException {
        this.deathsKnown = DEATHS.get();
        this.opener = opener;
        this.target = opened();
        PoolCount.opened();
    }

    static Connection open(Opener opener) throws SQLException {
        return (Connection) Proxy.newProxyInstance(LastingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class}, new LastingConnection(opener));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "getAutoCommit":
                return autoCommit;
            default:
                return isForSuccessor(method, arguments) ? null : delegate(method, arguments);
        }
    }

    /** Whether it is enough to remember it: a pool that tidies up a dead connection must not think that it failed. */
    private boolean isForSuccessor(Method method, Object[] arguments) throws SQLException {
        if (ENDS.contains(method.getName()) && !isOfSavepoint(arguments)) {
            underway = false;
            busy(false);
            if (method.getName().equals("close") && open.getAndSet(false)) {
                PoolCount.closed();
            }
        }
        if (method.getName().equals("setAutoCommit")) {
            autoCommit = (Boolean) arguments[0];
            if (autoCommit) {
                commitWhatIsLoose();
                return true;
            }
        }
        if (beginsWork(method)) {
            replaceIfDead();
            underway = !autoCommit && STATEMENTS.contains(method.getName());
            loose |= underway;
            busy(!autoCommit);
            commitsItself(autoCommit);
        }
        return method.getName().equals("setAutoCommit");
    }

    /** JDBC: whoever switches to statements that commit themselves commits those before. */
    private void commitWhatIsLoose() throws SQLException {
        if (loose && !target.isClosed()) {
            commitsItself(true);
            loose = false;
        }
    }

    /** Tells the database how its statements end, if it doesn't know: a round trip that most transactions can do without. */
    private void commitsItself(boolean each) throws SQLException {
        if (committing != each) {
            target.setAutoCommit(each);
            committing = each;
        }
    }

    private void busy(boolean now) {
        if (busy != now) {
            busy = now;
            PoolCount.busy(now);
        }
    }

    private static boolean isOfSavepoint(Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof Savepoint;
    }

    private Object delegate(Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, arguments);
            loose &= !ENDS.contains(method.getName()) || isOfSavepoint(arguments);
            return result;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private boolean beginsWork(Method method) {
        return method.getName().equals("setAutoCommit") ? !autoCommit
                : STATEMENTS.contains(method.getName()) && !underway;
    }

    /** A database that takes no new connection may have stopped answering at all; then no other one is to find out slowly. */
    private Connection opened() throws SQLException {
        try {
            return opener.open();
        } catch (SQLException failure) {
            DEATHS.incrementAndGet();
            throw failure;
        }
    }

    private void replaceIfDead() throws SQLException {
        long now = System.nanoTime();
        boolean doubtful = now - lastWork > IDLE.toNanos() || deathsKnown != DEATHS.get();
        boolean closed = target.isClosed();
        if (closed || doubtful && !target.isValid(ANSWER_WITHIN_SECONDS)) {
            DEATHS.incrementAndGet();
            PoolCount.died();
            Connection successor = opened();
            if (!closed) {
                target.close();
            }
            target = successor;
            committing = true;
            loose = false;
        }
        deathsKnown = DEATHS.get();
        lastWork = now;
    }
}
