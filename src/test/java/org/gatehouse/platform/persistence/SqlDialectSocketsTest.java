package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class SqlDialectSocketsTest {

    private static final int LONG_ENOUGH_MILLIS = 200;

    @Test
    void whatAnswersIsHeard() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = connected(server);
                Socket other = server.accept()) {
            other.getOutputStream().write(new byte[] {-2, 7, 8});
            InputStream received = socket.getInputStream();
            assertThat(received.read()).isEqualTo(0xfe);
            assertThat(received.readNBytes(2)).containsExactly(7, 8);
            other.shutdownOutput();
            assertThat(received.read()).isEqualTo(-1);
            assertThat(socket.getSoTimeout()).isEqualTo(LONG_ENOUGH_MILLIS);
        }
    }

    @Test
    void whoHasWaitedInVainWaitsNoMore() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = connected(silent)) {
            InputStream received = socket.getInputStream();
            assertThatThrownBy(received::read).isInstanceOf(SocketTimeoutException.class);
            assertThat(socket.getSoTimeout()).isEqualTo(1);
            assertThatThrownBy(() -> received.read(new byte[1], 0, 1)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static Socket connected(ServerSocket server) throws Exception {
        Socket socket = new SqlDialectSockets().createSocket(null);
        socket.connect(server.getLocalSocketAddress());
        socket.setSoTimeout(LONG_ENOUGH_MILLIS);
        return socket;
    }
}
