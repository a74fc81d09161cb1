package org.gatehouse.it.clients;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/** The web application of somebody else, which a test puts together: a Tomcat in this process, by itself. */
final class WebApp implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Context context;

    /** One whose address is known, and nothing else yet. */
    WebApp(Path work) throws LifecycleException {
        Connector connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setBaseDir(work.toString());
        tomcat.setConnector(connector);
        context = tomcat.addContext("", null);
        tomcat.init();
    }

    /** An address of it, complete; the path starts with a slash. */
    String url(String path) {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path;
    }

    /** Begins to answer, with the filters and servlets that are added to the context. */
    void start(Content content) throws LifecycleException {
        context.addServletContainerInitializer((none, servlets) -> {
            // Filters run only where a servlet answers.
            servlets.addServlet("default", new DefaultServlet()).addMapping("/");
            content.addTo(servlets);
        }, Set.of());
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("the application did not start, see the log");
        }
    }

    /** Adds a page that browsers get. */
    static void page(ServletContext servlets, String path, Page page) {
        servlets.addServlet(path, new HttpServlet() {

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("text/html");
                response.getWriter().print(page.of(request, response));
            }
        }).addMapping(path);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** What an application consists of. */
    @FunctionalInterface
    interface Content {

        void addTo(ServletContext servlets);
    }

    /** What a page says. */
    @FunctionalInterface
    interface Page {

        String of(HttpServletRequest request, HttpServletResponse response);
    }
}
