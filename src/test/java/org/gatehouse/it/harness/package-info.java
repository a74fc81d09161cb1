/**
 * Starts real servers and real databases for the integration tests and talks to them over HTTP.
 *
 * <p>
 * A test asks for {@link org.gatehouse.it.harness.TestServer#shared()} and knows neither which server nor which
 * database answers: the build runs every test on Payara Micro and WildFly, with H2, MySQL and MariaDB. Nothing here uses the
 * classes of the WAR, so that only what operators get is tested. The servers are configured with the files of
 * {@code server-config/} alone. Ports lie below the range that the system gives to outgoing connections, so that a
 * server which was killed finds its port free when it comes back.
 */
package org.gatehouse.it.harness;
