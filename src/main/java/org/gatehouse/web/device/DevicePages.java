package org.gatehouse.web.device;

import java.util.List;
import java.util.Map;
import org.gatehouse.domain.device.DeviceRequest;
import org.gatehouse.domain.device.UserCode;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;
import org.gatehouse.web.page.Page;

/**
 * The pages about one device, for one user.
 *
 * @param csrf what the forms repeat of the cookie
 * @param username who is signed in
 */
record DevicePages(String csrf, String username) {

    private static final Template CODE = Template.beside(DevicePages.class, "code.html");
    private static final Template CONFIRM = Template.beside(DevicePages.class, "confirm.html");
    private static final Template RESULT = Template.beside(DevicePages.class, "result.html");
    private static final Template FAILURE = Template
            .of("<p id=\"error\" class=\"error\" role=\"alert\">{{message}}</p>");
    private static final Template ITEM = Template.of("<li>{{text}}</li>");
    private static final Template RESOURCES = Template
            .of("<h2>There</h2><ul id=\"device-resources\" class=\"permissions\">{{items}}</ul>");

    /** Asks for the code. */
    Page code(String prefilled) {
        return code(200, prefilled, Html.NOTHING);
    }

    /** Asks for the code once more, and says why. */
    Page again(int status, String typed, String message) {
        return code(status, typed, FAILURE.fill(Map.of("message", message)));
    }

    private Page code(int status, String typed, Html error) {
        return new Page(status, "Connect a device",
                CODE.fill(Map.of("error", error, "csrf", csrf, "user_code", typed, "username", username)));
    }

    /** Asks whether the device may come in. */
    Page confirm(DeviceRequest device, UserCode code) {
        return new Page(200, "Connect a device", CONFIRM.fill(Map.of("application", device.application().name(),
                "user_code", code.shown(), "scopes",
                items(device.scope().essence().stream().map(ScopeWords::description).toList()), "resources",
                resources(device), "csrf", csrf, "username", username)));
    }

    private static Html resources(DeviceRequest device) {
        return device.resources().isEmpty() ? Html.NOTHING
                : RESOURCES.fill(Map.of("items", items(device.resources())));
    }

    private static Html items(List<String> texts) {
        return Html.all(texts.stream().map(text -> ITEM.fill(Map.of("text", text))).toList());
    }

    /** Says that it is done. */
    static Page result(String title, String message) {
        return new Page(200, title, RESULT.fill(Map.of("title", title, "message", message)));
    }
}
