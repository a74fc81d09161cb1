package org.gatehouse.platform.persistence;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Sockets for MySQL's driver that wait for a silent database once.
 *
 * <p>The driver closes a connection whose statement has waited in vain, and Java, when it closes a TLS connection, waits
 * once more for as long as a statement would, in case the other side says farewell. Whoever asked would hear of it after
 * twice the time.
 */
public final class SqlDialectSockets extends StandardSocketFactory {

    /** The shortest wait there is; 0 would be for ever. */
    private static final int NO_MORE_MILLIS = 1;

    /** For the driver, which is told the name of this class. */
    public SqlDialectSockets() {
        // nothing to set up
    }

    @Override
    protected Socket createSocket(PropertySet properties) {
        return new Socket() {
            @Override
            public InputStream getInputStream() throws IOException {
                return new OneWait(super.getInputStream(), this);
            }
        };
    }

    /** What a socket receives, until it has kept silent for the time that was set. */
    private static final class OneWait extends FilterInputStream {

        private final Socket socket;

        OneWait(InputStream received, Socket socket) {
            super(received);
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (SocketTimeoutException silent) {
                socket.setSoTimeout(NO_MORE_MILLIS);
                throw silent;
            }
        }
    }
}
