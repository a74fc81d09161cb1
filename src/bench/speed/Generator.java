package org.gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;

/**
 * Keeps every connection of a target busy: the next request goes out when the answer to the last one is there. One
 * thread and plain sockets, so that it takes little of the machine that it shares with the server.
 */
final class Generator {

    private final Selector selector;
    private Histogram latencies;
    private long reconnects;
    private long open;

    Generator() throws IOException {
        this.selector = Selector.open();
    }

    /** What was sent and answered, and how much processor time that took here. */
    record Sent(Histogram latencies, Duration taken, Duration cpu, long reconnects) {
    }

    /** Sends for so long, and then waits for the answers that are still due. */
    Sent send(Target target, Duration time) {
        try {
            latencies = new Histogram();
            reconnects = 0;
            open = 0;
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            run(target, begin + time.toNanos());
            return new Sent(latencies, Duration.ofNanos(System.nanoTime() - begin),
                    Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu), reconnects);
        } catch (IOException e) {
            throw new UncheckedIOException(target.name(), e);
        }
    }

    private void run(Target target, long end) throws IOException {
        for (Exchange exchange : target.exchanges()) {
            new Connection(target, exchange, end).begin();
        }
        while (open > 0) {
            if (selector.select(30_000) == 0) {
                throw new IOException("no answer for 30 seconds");
            }
            for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
                ((Connection) key.attachment()).read();
            }
            selector.selectedKeys().clear();
        }
        selector.selectNow();
    }

    private final class Connection {

        private final Target target;
        private final Exchange exchange;
        private final long end;
        private final Answering answer = new Answering();
        private SocketChannel channel;
        private long sent;

        Connection(Target target, Exchange exchange, long end) {
            this.target = target;
            this.exchange = exchange;
            this.end = end;
        }

        void begin() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            open++;
            write();
        }

        private void write() throws IOException {
            answer.clear();
            ByteBuffer request = ByteBuffer.wrap(exchange.next());
            sent = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        void read() throws IOException {
            if (channel.read(answer.buffer()) < 0) {
                throw new IOException("the server closed a connection before it had answered");
            }
            if (!answer.isWhole()) {
                return;
            }
            long now = System.nanoTime();
            latencies.add(now - sent);
            check();
            if (now > end) {
                close();
            } else if (answer.closes()) {
                close();
                reconnects++;
                begin();
            } else {
                write();
            }
        }

        private void check() throws IOException {
            if (answer.status() != target.status()) {
                throw new IOException("answered " + answer.status() + " instead of " + target.status() + ": "
                        + answer.body());
            }
            if (exchange.reads()) {
                exchange.answered(answer.body());
            }
        }

        private void close() throws IOException {
            channel.close();
            open--;
        }
    }
}
