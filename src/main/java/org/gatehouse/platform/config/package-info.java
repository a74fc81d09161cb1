/**
 * Settings of the process: system property, then environment, then default.
 *
 * <p>{@link org.gatehouse.platform.config.ConfigKey} lists them all; one record a concern holds them typed. They are
 * read once, and one failure names every mistake, so that nobody repairs a deployment value by value.
 */
package org.gatehouse.platform.config;
