package org.gatehouse.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database for a sign of life, past the persistence provider, which may try again and again by itself. */
@ApplicationScoped
public class DatabaseProbe {

    private static final String SIGN_OF_LIFE = "select 1";

    @Resource(lookup = "java:app/jdbc/gatehouse")
    private DataSource pool;

    /** Whether it answers now. */
    public boolean answers() {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(SIGN_OF_LIFE)) {
            return statement.execute();
        } catch (SQLException away) {
            return false;
        }
    }
}
