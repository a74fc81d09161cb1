package org.gatehouse.it.harness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One WildFly and two Payara Micro on one database behind one proxy, by what is in {@code server-config}. */
public record Cluster(HaProxy proxy, TestDatabase database, List<TestServer> nodes) implements AutoCloseable {

    public static final List<String> NAMES = List.of("one", "two", "three");
    private static final List<String> SERVERS = List.of("wildfly", "payara", "payara");

    /** Starts all nodes at once on an empty database. */
    public static Cluster start(Map<String, String> settings) {
        HaProxy proxy = HaProxy.prepared();
        TestDatabase database = MySql.shared().newSchema();
        Map<String, String> common = new HashMap<>(settings);
        common.put("gatehouse.base-url", proxy.base().toString());
        common.put("gatehouse.trusted-proxies", "127.0.0.1");
        List<TestServer> nodes = IntStream.range(0, SERVERS.size()).mapToObj(i -> {
            common.put("gatehouse.node", NAMES.get(i));
            return TestServer.launchOn(SERVERS.get(i), common, database);
        }).toList();
        nodes.forEach(TestServer::awaitReady);
        proxy.start(nodes);
        return new Cluster(proxy, database, nodes);
    }

    /** What the public sees. */
    public HttpProbe http() {
        return HttpProbe.of(proxy.base());
    }

    public TestServer node(String name) {
        return nodes.get(NAMES.indexOf(name));
    }

    @Override
    public void close() {
        proxy.close();
        nodes.parallelStream().forEach(TestServer::close);
    }
}
