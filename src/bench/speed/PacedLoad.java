package org.gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Several targets at once, each with so many requests a second whether or not the server keeps up. A request that has to
 * wait for the one before it on its connection has waited since it was due.
 */
record PacedLoad(Map<Target, Integer> rates) {

    /** Latencies by target. */
    Map<Target, Histogram> send(Duration time) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Map<Target, List<Future<Histogram>>> sent = new LinkedHashMap<>();
            rates.forEach((target, rate) -> {
                long period = 1_000_000_000L * target.exchanges().size() / rate;
                List<Future<Histogram>> connections = new ArrayList<>();
                for (Exchange exchange : target.exchanges()) {
                    long shift = period * connections.size() / target.exchanges().size();
                    connections.add(threads.submit(() -> send(target, exchange, period, shift, time)));
                }
                sent.put(target, connections);
            });
            return collected(sent);
        } finally {
            threads.shutdown();
        }
    }

    private static Map<Target, Histogram> collected(Map<Target, List<Future<Histogram>>> sent) {
        Map<Target, Histogram> all = new LinkedHashMap<>();
        sent.forEach((target, connections) -> {
            Histogram sum = new Histogram();
            for (Future<Histogram> connection : connections) {
                try {
                    sum.addAll(connection.get());
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(target.name(), e);
                }
            }
            all.put(target, sum);
        });
        return all;
    }

    private static Histogram send(Target target, Exchange exchange, long period, long shift, Duration time)
            throws IOException {
        Histogram latencies = new Histogram();
        Answering answer = new Answering();
        long begin = System.nanoTime() + shift;
        try (Line line = new Line(target)) {
            for (long due = begin; due < begin + time.toNanos(); due += period) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                line.exchange(exchange, answer);
                latencies.add(System.nanoTime() - due);
            }
        }
        return latencies;
    }

    /** A connection that is opened anew where the server ends it. */
    private static final class Line implements AutoCloseable {

        private final Target target;
        private SocketChannel channel;

        Line(Target target) throws IOException {
            this.target = target;
            open();
        }

        private void open() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()));
        }

        void exchange(Exchange exchange, Answering answer) throws IOException {
            answer.clear();
            ByteBuffer request = ByteBuffer.wrap(exchange.next());
            while (request.hasRemaining()) {
                channel.write(request);
            }
            do {
                if (channel.read(answer.buffer()) < 0) {
                    throw new IOException("the server closed a connection before it had answered");
                }
            } while (!answer.isWhole());
            if (answer.status() != target.status()) {
                throw new IOException("answered " + answer.status() + " instead of " + target.status() + ": "
                        + answer.body());
            }
            if (exchange.reads()) {
                exchange.answered(answer.body());
            }
            if (answer.closes()) {
                channel.close();
                open();
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
