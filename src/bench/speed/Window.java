package org.gatehouse.bench;

import java.time.Duration;

/**
 * What one target did in one window.
 *
 * @param sent what the generator saw
 * @param serverCpu nanoseconds
 * @param databaseCpu nanoseconds, of a database with a process of its own
 * @param allocated bytes
 * @param statements that the database was sent
 */
record Window(Generator.Sent sent, long serverCpu, long databaseCpu, long allocated, long statements) {

    static Window of(Target target, Duration time, Generator generator, ServerGauge server, DatabaseGauge database) {
        long statements = database.statements();
        long allocated = server.allocated();
        long databaseCpu = database.cpu();
        long serverCpu = server.cpu();
        Generator.Sent sent = generator.send(target, time);
        return new Window(sent, server.cpu() - serverCpu, database.cpu() - databaseCpu,
                server.allocated() - allocated, database.statements() - statements - 1);
    }

    long requests() {
        return sent.latencies().total();
    }

    double rate() {
        return requests() * 1e9 / sent.taken().toNanos();
    }

    /** Microseconds of processor time a request costs the server and its database. */
    double cpu() {
        return (serverCpu + databaseCpu) / 1000.0 / requests();
    }
}
