package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailureTest {

    @ParameterizedTest
    @ValueSource(ints = {1205, 1213, 3572, 1062, 1451, 1452, 40001, 50200, 90131, 23503, 23505, 23506})
    void anotherTransactionInTheWayIsAConflict(int code) {
        assertThat(SqlFailure.of(new SQLException("", "40001", code))).isEqualTo(SqlFailure.CONFLICT);
    }

    @Test
    void aRowThatChangedInBetweenIsAConflict() {
        assertThat(SqlFailure.of(new OptimisticLockException())).isEqualTo(SqlFailure.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({"08001,0", "08S01,0", "08003,90067", "90098,90098"})
    void aLostConnectionIsAnOutage(String state, int code) {
        assertThat(SqlFailure.of(new SQLException("", state, code))).isEqualTo(SqlFailure.OUTAGE);
    }

    @ParameterizedTest
    @CsvSource({"S1000", "''"})
    void aConnectionThatEndsWithinAPacketIsAnOutage(String state) {
        SQLException failure = new SQLException("Expected to read 4 bytes, read 1 bytes", state, 0, new EOFException());

        assertThat(SqlFailure.of(new PersistenceException(failure))).isEqualTo(SqlFailure.OUTAGE);
    }

    @Test
    void aPoolThatGivesNothingIsAnOutage() {
        assertThat(SqlFailure.of(new ResourceException())).isEqualTo(SqlFailure.OUTAGE);
    }

    @Test
    void aConnectionThatBreaksDuringTheCommitIsAnOutage() {
        assertThat(SqlFailure.of(new EJBException("Unable to complete container-managed transaction.",
                new SystemException()))).isEqualTo(SqlFailure.OUTAGE);
    }

    @Test
    void aConnectionThatBreaksDuringTheCommitIsAnOutageWhereOnlyTheSuppressedExceptionTellsIt() {
        Exception commit = new XAException("IJ001156: Could not commit local transaction");
        commit.initCause(new ResourceException(new SQLException("", "08S01")));
        Exception rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(commit);

        assertThat(SqlFailure.of(new EJBException(rollback))).isEqualTo(SqlFailure.OUTAGE);
    }

    @Test
    void whatIsSuppressedCountsForNothingBesideACause() {
        Exception rollback = new RollbackException();
        rollback.addSuppressed(new SQLException("the connection can't be closed", "08003"));
        rollback.initCause(new SQLException("", "40001", 1213));

        assertThat(SqlFailure.of(new EJBException(rollback))).isEqualTo(SqlFailure.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({"42000,1064", "42S02,42102", "22001,1406", ",0"})
    void everythingElseIsOther(String state, int code) {
        assertThat(SqlFailure.of(new SQLException("", state, code))).isEqualTo(SqlFailure.OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {57014, 1317, 3024, 3698, 3699})
    void aStatementThatTookTooLongIsCostly(int code) {
        assertThat(SqlFailure.of(new SQLException("", "HY000", code))).isEqualTo(SqlFailure.COSTLY);
        assertThat(SqlFailure.of(new SQLTimeoutException())).isEqualTo(SqlFailure.COSTLY);
    }

    @Test
    void whatHasNothingToDoWithTheDatabaseIsOther() {
        assertThat(SqlFailure.of(new UncheckedIOException(new EOFException()))).isEqualTo(SqlFailure.OTHER);
        assertThat(SqlFailure.of(new IllegalStateException(new NullPointerException()))).isEqualTo(SqlFailure.OTHER);
        assertThat(SqlFailure.of(null)).isEqualTo(SqlFailure.OTHER);
    }

    @Test
    void anOutageIsALineInTheLogAndAnythingElseHasItsStack() {
        List<LogRecord> lines = new ArrayList<>();
        Logger log = Logger.getAnonymousLogger();
        log.setUseParentHandlers(false);
        log.setFilter(line -> !lines.add(line));
        Exception outage = new EJBException(new SQLException("lost", "08S01", new EOFException("nothing more")));
        Exception conflict = new EJBException(new SQLException("", "40001", 1213));

        SqlFailure.of(outage).report(log, "nobody was asked", outage);
        SqlFailure.of(conflict).report(log, "nobody was asked", conflict);

        assertThat(lines).extracting(LogRecord::getMessage)
                .containsExactly("nobody was asked: java.io.EOFException: nothing more", "nobody was asked");
        assertThat(lines).extracting(LogRecord::getThrown).containsExactly(null, conflict);
    }

    @Test
    void containersAndProvidersMayWrapItAsOftenAsTheyLike() {
        Exception deadlock = new SQLException("", "40001", 1213);
        for (int i = 0; i < 5; i++) {
            deadlock = new EJBException(new PersistenceException(new RuntimeException(deadlock)));
        }
        assertThat(SqlFailure.of(deadlock)).isEqualTo(SqlFailure.CONFLICT);
    }

    @Test
    void causesThatGoInACircleEnd() {
        Exception a = new IllegalStateException();
        Exception b = new IllegalStateException(a);
        a.initCause(b);

        assertThat(SqlFailure.of(a)).isEqualTo(SqlFailure.OTHER);
    }
}
