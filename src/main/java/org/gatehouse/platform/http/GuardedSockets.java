package org.gatehouse.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over {@link GuardedSocket}s. The connection is made to the checked address; the name of the URL is what the server
 * is asked for (SNI, {@code Host}) and what its certificate must say (RFC 9110 §4.3.4).
 */
final class GuardedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final boolean privateAddresses;
    private final Deadline deadline;

    GuardedSockets(SSLSocketFactory tls, boolean privateAddresses, Deadline deadline) {
        this.tls = tls;
        this.privateAddresses = privateAddresses;
        this.deadline = deadline;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(privateAddresses, deadline);
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(connected, host, port, autoClose);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw unguarded();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private static SocketException unguarded() {
        return new SocketException("sockets that are connected already can't be guarded");
    }
}
