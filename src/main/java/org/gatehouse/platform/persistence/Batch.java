package org.gatehouse.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Writes many rows at once, past the persistence provider, as part of the caller's transaction. */
@ApplicationScoped
public class Batch {

    @Resource(lookup = "java:app/jdbc/gatehouse")
    private DataSource pool;
    @PersistenceUnit(unitName = "gatehouse")
    private EntityManagerFactory unit;

    /** Makes them rows and gives each its id, but the provider goes on without knowing them. */
    public <T> void insert(NewRows<T> rows, List<T> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            rows.insert(connection, unit.getPersistenceUnitUtil(), newcomers);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
