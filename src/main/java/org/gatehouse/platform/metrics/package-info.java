/**
 * What is counted and measured, for Prometheus. Used as loggers are: a class names its {@link Tally} in a static field and
 * adds to it, without asking a container. Nobody else knows the library behind it, except for who answers
 * {@code /metrics}.
 */
package org.gatehouse.platform.metrics;
