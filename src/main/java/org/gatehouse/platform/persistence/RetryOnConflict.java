package org.gatehouse.platform.persistence;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Repeats a method of a door whose transactions met another one: a deadlock, a lock time-out, a name taken between the
 * check and the write.
 *
 * <p>It belongs outside of every transaction, so that each try begins a new one; the second try sees what the other
 * transaction did and answers accordingly.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryOnConflict {
}
