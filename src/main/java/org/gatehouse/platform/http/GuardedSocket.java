package org.gatehouse.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;

/**
 * A socket that looks at the very address to which it connects, so that a name which changes its address between two
 * look-ups (DNS rebinding) gains nothing, and that waits until its deadline.
 */
final class GuardedSocket extends Socket {

    private final boolean privateAddresses;
    private final Deadline deadline;

    GuardedSocket(boolean privateAddresses, Deadline deadline) {
        super(Proxy.NO_PROXY);
        this.privateAddresses = privateAddresses;
        this.deadline = deadline;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress known) || known.isUnresolved()) {
            throw new UnknownHostException("the host is unknown");
        }
        if (!privateAddresses && !PublicAddress.is(known.getAddress())) {
            throw new IOException("the address is not on the internet at large");
        }
        super.connect(endpoint, deadline.remaining());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(deadline.remaining());
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                setSoTimeout(deadline.remaining());
                return super.read(bytes, offset, length);
            }
        };
    }
}
