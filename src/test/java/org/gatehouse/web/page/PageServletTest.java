package org.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gatehouse.domain.GoneException;
import org.gatehouse.fixture.SentBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageServletTest {

    private static final Logger LOG = Logger.getLogger(PageServlet.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final SentBody page = new SentBody();
    private int status;

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    private String pageAfter(RuntimeException failure) throws ServletException, IOException {
        new PageServlet() {

            private static final long serialVersionUID = 1L;

            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                throw failure;
            }
        }.service(request(), response());
        return page.text();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(PageServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getMethod");
                    return "POST";
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(PageServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status = (int) arguments[0];
                    }
                    return method.getName().equals("getOutputStream") ? page : null;
                });
    }

    @Test
    void whatSomebodyElseHasDeletedMeanwhileIsNoMistakeOfTheServer() throws Exception {
        assertThat(pageAfter(new GoneException())).contains("id=\"error\"", "no longer exists", "Begin again");
        assertThat(status).isEqualTo(400);
        assertThat(logged).isEmpty();
    }

    @Test
    void whatNobodyHasForeseenIs() throws Exception {
        assertThat(pageAfter(new IllegalStateException("secret detail"))).contains("id=\"error\"")
                .doesNotContain("secret detail");
        assertThat(status).isEqualTo(500);
        assertThat(logged).hasSize(1);
    }
}
