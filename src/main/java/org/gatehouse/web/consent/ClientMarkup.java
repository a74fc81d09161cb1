package org.gatehouse.web.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ClientPages;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;
import org.gatehouse.web.page.ContentPolicy;

/** How an application shows itself (OpenID Connect Dynamic Client Registration §2). */
final class ClientMarkup {

    private static final Template LOGO = Template.of("<img class=\"logo\" src=\"{{logo}}\" alt=\"\" width=\"64\" "
            + "height=\"64\" referrerpolicy=\"no-referrer\">\n");
    private static final Template LINK = Template
            .of("<a href=\"{{address}}\" target=\"_blank\" rel=\"noopener noreferrer\">{{text}}</a> ");
    private static final Template LINKS = Template.of("<p class=\"quiet links\">{{links}}</p>");

    private ClientMarkup() {
    }

    static Html logo(Application client) {
        return pages(client).logoUri().map(logo -> LOGO.fill(Map.of("logo", logo))).orElse(Html.NOTHING);
    }

    /** To what it is, what it does with people's data, and under which terms. */
    static Html links(Application client) {
        List<Html> links = new ArrayList<>();
        add(links, pages(client).clientUri(), "About the application");
        add(links, pages(client).policyUri(), "Privacy policy");
        add(links, pages(client).tosUri(), "Terms of service");
        return links.isEmpty() ? Html.NOTHING : LINKS.fill(Map.of("links", Html.all(links)));
    }

    /** The policy of a page that shows its logo. */
    static ContentPolicy policy(Application client, ContentPolicy policy) {
        return pages(client).logoUri().map(policy::showing).orElse(policy);
    }

    private static void add(List<Html> links, Optional<String> address, String text) {
        address.ifPresent(there -> links.add(LINK.fill(Map.of("address", there, "text", text))));
    }

    private static ClientPages pages(Application client) {
        return client.metadata().pages();
    }
}
