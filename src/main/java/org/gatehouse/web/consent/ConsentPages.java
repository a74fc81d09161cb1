package org.gatehouse.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.authorize.AuthorizationRequest;
import org.gatehouse.oauth.authorize.RequestMark;
import org.gatehouse.oauth.oidc.ClaimsRequest;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;
import org.gatehouse.security.authentication.CsrfToken;
import org.gatehouse.web.page.ContentPolicy;
import org.gatehouse.web.page.Page;

/** The page that asks whether an application may do what it wants. */
@ApplicationScoped
public class ConsentPages {

    private static final Template PAGE = Template.beside(ConsentPages.class, "consent.html");
    private static final Template OWNER = Template.of("<p class=\"quiet\">An application of <bdi>{{owner}}</bdi></p>");
    private static final Template ITEM = Template.of("<li>{{text}}</li>");

    @Inject
    private ConsentEnd end;

    ConsentPage of(Asking asking, String csrf) {
        AuthorizationRequest request = asking.request();
        Application client = request.client();
        User user = asking.session().user();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fields", HiddenFields.of(asking.sent().without(RequestMark.OURS))
                .and(HiddenFields.of(Map.of(CsrfToken.FIELD, csrf))));
        values.put("client", client.name());
        values.put("logo", ClientMarkup.logo(client));
        values.put("owner", client.organization().map(Organization::name)
                .map(name -> OWNER.fill(Map.of("owner", name))).orElse(Html.NOTHING));
        values.put("links", ClientMarkup.links(client));
        values.put("username", user.username());
        values.put("other", SignInUrl.of(asking.sent(), Optional.empty()).orElse("/api/login/"));
        values.put("permissions", permissions(request));
        values.put("lifetime", end.of(request));
        values.put("consents", "/api/v2/users/" + user.id() + "/consents/");
        values.put("target", originOf(request.redirect().uri()));
        return new ConsentPage(new Page(200, "Allow " + client.name() + "?", PAGE.fill(values)),
                ClientMarkup.policy(client, ContentPolicy.STRICT.leadingTo(request.redirect().uri())));
    }

    private static Html permissions(AuthorizationRequest request) {
        List<String> scope = request.wanted().scope().essence().stream().map(ScopeWords::description).toList();
        List<String> facts = ClaimWords.of(ClaimsRequest.stored(request.wanted().claims()), request.wanted().scope());
        return Html.all(Stream.concat(scope.stream(), facts.stream())
                .map(text -> ITEM.fill(Map.of("text", text))).toList());
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
