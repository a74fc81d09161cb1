package org.gatehouse.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that take more than half a minute or start a server of their own, and those that try a client by HTTP:
 * they run on Payara with H2 and on WildFly with MySQL, so that every server has them; on MariaDB if they are {@link
 * DatabaseMatters} too; and everywhere with {@code -Dgatehouse.it.everywhere=true}. What only the crossing of server
 * and database can break isn't slow: EclipseLink's SQL on MySQL, Payara's pool when MySQL is away, Hibernate on H2.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Slow.Condition.class)
public @interface Slow {

    /** Asks the build on which server and database it runs. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            TestRun run = TestRun.current();
            boolean onMariaDb = run.database().equals("mariadb");
            boolean chosen = onMariaDb
                    ? context.getRequiredTestClass().isAnnotationPresent(DatabaseMatters.class)
                    : run.server().equals("payara") == run.database().equals("h2");
            return chosen || Boolean.getBoolean("gatehouse.it.everywhere")
                    ? ConditionEvaluationResult.enabled("runs here")
                    : ConditionEvaluationResult.disabled("slow, and runs with the other database");
        }
    }
}
