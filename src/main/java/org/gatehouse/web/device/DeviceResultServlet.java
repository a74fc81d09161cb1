package org.gatehouse.web.device;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.web.page.PageServlet;

/** What comes after the decision about a device: a page that a reload doesn't send again. */
@WebServlet({DeviceResultServlet.ALLOWED, DeviceResultServlet.DENIED})
public class DeviceResultServlet extends PageServlet {

    static final String ALLOWED = "/device/allowed/";
    static final String DENIED = "/device/denied/";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(ALLOWED)) {
            DevicePages.result("Device connected",
                    "Go back to your device: it goes on by itself within a few seconds. You can close this page.")
                    .send(response);
        } else {
            DevicePages.result("Device turned away",
                    "The device gets no access to your account. You can close this page.").send(response);
        }
    }
}
