package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastingConnectionTest {

    private final List<Driven> opened = new ArrayList<>();
    private boolean databaseIsAway;
    private int askedForLife;

    /** What a driver gives: a connection that refuses everything once it has noticed that it is dead. */
    private static final class Driven {
        private boolean closed;
        private boolean autoCommit = true;
        private int statements;
        private int told;
    }

    private Connection open() throws SQLException {
        return LastingConnection.open(() -> {
            if (databaseIsAway) {
                throw new SQLException("refused", "08001");
            }
            Driven driven = new Driven();
            opened.add(driven);
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> answer(driven, method.getName(), arguments));
        });
    }

    private Object answer(Driven driven, String method, Object[] arguments) throws SQLException {
        if (method.equals("isClosed")) {
            return driven.closed;
        }
        if (driven.closed) {
            throw new SQLNonTransientConnectionException("closed", "08003");
        }
        switch (method) {
            case "isValid":
                askedForLife++;
                return true;
            case "setAutoCommit":
                driven.autoCommit = (Boolean) arguments[0];
                driven.told++;
                return null;
            case "createStatement":
                driven.statements++;
                return null;
            default:
                return null;
        }
    }

    private Driven latest() {
        return opened.get(opened.size() - 1);
    }

    @Test
    void workBeginsOnALivingConnection() throws SQLException {
        Connection connection = open();
        latest().closed = true;
        connection.createStatement();
        assertThat(opened).hasSize(2);
        latest().closed = true;
        connection.setAutoCommit(false);
        connection.createStatement();
        assertThat(opened).hasSize(3);
        assertThat(latest().autoCommit).isFalse();
    }

    @Test
    void workThatHasBegunIsNotGoneOnWithElsewhere() throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        connection.createStatement();
        latest().closed = true;
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThat(opened).hasSize(1);
        connection.createStatement();
        assertThat(opened).hasSize(2);
        assertThat(latest().autoCommit).as("the pool still counts on a transaction").isFalse();
    }

    @Test
    void whatThePoolSaysWhileTheDatabaseIsAwayHoldsForTheSuccessor() throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        connection.createStatement();
        latest().closed = true;
        databaseIsAway = true;
        assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
        connection.setAutoCommit(true);
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        databaseIsAway = false;
        connection.createStatement();
        assertThat(opened).hasSize(2);
        assertThat(latest().autoCommit).isTrue();
        assertThat(latest().statements).isEqualTo(1);
    }

    @Test
    void whenNoneCanBeOpenedTheOthersAreAskedWhetherTheyLive() throws SQLException {
        Connection connection = open();
        connection.createStatement();
        assertThat(askedForLife).isZero();
        databaseIsAway = true;
        assertThatThrownBy(this::open).isInstanceOf(SQLException.class);
        connection.createStatement();
        assertThat(askedForLife).isEqualTo(1);
        connection.createStatement();
        assertThat(askedForLife).as("once is enough").isEqualTo(1);
    }

    @Test
    void whileNothingDiesThereIsOneConnection() throws SQLException {
        Connection connection = open();
        for (int i = 0; i < 3; i++) {
            connection.setAutoCommit(false);
            connection.createStatement();
            connection.createStatement();
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement();
        }
        assertThat(opened).hasSize(1);
        assertThat(latest().statements).isEqualTo(9);
    }

    @Test
    void theDatabaseIsToldOnceOfTransactionsThatFollowEachOther() throws SQLException {
        Connection connection = open();
        for (int i = 0; i < 3; i++) {
            connection.setAutoCommit(false);
            connection.createStatement();
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(latest().told).isEqualTo(1);
        connection.createStatement();
        assertThat(latest().autoCommit).isTrue();
    }

    @Test
    void whatNobodyHasCommittedIsCommittedByTheSwitchAsJdbcWantsIt() throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        connection.createStatement();
        connection.setAutoCommit(true);
        assertThat(latest().autoCommit).isTrue();
        assertThat(latest().told).isEqualTo(2);
    }

    @Test
    void whatWasTakenBackIsNotCommittedByTheSwitch() throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        connection.createStatement();
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(latest().told).isEqualTo(1);
    }
}
