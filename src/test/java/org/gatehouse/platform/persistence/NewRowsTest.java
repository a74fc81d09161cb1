package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Table;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewRowsTest {

    private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123456Z");
    private static final PersistenceUnitUtil UNIT = (PersistenceUnitUtil) Proxy.newProxyInstance(
            NewRowsTest.class.getClassLoader(), new Class<?>[] {PersistenceUnitUtil.class},
            (proxy, method, arguments) -> ((Base) arguments[0]).id);

    /** Stands for what all stored things have. */
    static class Base {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        @Column(name = "created")
        Instant created = MOMENT;
    }

    /** A thing with every kind of column. */
    @Entity
    @Table(name = "things")
    static class Thing extends Base {
        @Column(name = "name")
        String name;
        @Column(name = "digest")
        byte[] digest = "d".getBytes(StandardCharsets.UTF_8);
        @ManyToOne
        @JoinColumn(name = "owner_id")
        Base owner;
        @Column(name = "owner_id", insertable = false, updatable = false)
        Long ownerId = 99L;

        Thing(String name, Base owner) {
            this.name = name;
            this.owner = owner;
        }
    }

    private final NewRows<Thing> rows = new NewRows<>(Thing.class, Map.of());
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=MySQL;DATABASE_TO_LOWER=TRUE;TIME ZONE=UTC");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table things (id bigint auto_increment primary key, created datetime(6), "
                    + "name varchar(20), digest varbinary(32), owner_id bigint)");
            statement.execute("insert into things (name) values ('there before')");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theStatementHasTheColumnsThatAreWritten() {
        assertThat(rows.sql())
                .isEqualTo("insert into things (name, digest, owner_id, created) values (?, ?, ?, ?)");
    }

    @Test
    void eachIsARowAfterwardsAndHasItsId() throws SQLException {
        Thing first = new Thing("first", null);
        Base owner = new Base();
        owner.id = 7L;
        Thing second = new Thing(null, owner);

        rows.insert(connection, UNIT, List.of(first, second));

        assertThat(second.id).isEqualTo(first.id + 1);
        assertThat(row(first.id)).isEqualTo("first d null 2026-03-29 01:30:00.123456");
        assertThat(row(second.id)).isEqualTo("null d 7 2026-03-29 01:30:00.123456");
    }

    private String row(long id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, digest, owner_id, cast(created as varchar) "
                        + "from things where id = " + id)) {
            assertThat(row.next()).isTrue();
            return row.getString(1) + " " + new String(row.getBytes(2), StandardCharsets.UTF_8) + " " + row.getObject(3)
                    + " " + row.getString(4);
        }
    }
}
