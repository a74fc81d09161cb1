package org.gatehouse.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that meet what databases do differently: how they compare texts, lock rows, go away and come back, change
 * tables. {@code mvn verify} runs these with MariaDB too, and all others only with {@code
 * -Dgatehouse.it.only=payara-mariadb}, {@code wildfly-mariadb} or {@code -Dgatehouse.it.everywhere=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("DatabaseMatters")
public @interface DatabaseMatters {
}
