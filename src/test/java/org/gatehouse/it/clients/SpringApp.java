package org.gatehouse.it.clients;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * An application that lets Spring Security do everything and has three pages: {@code /me} says who is signed in and
 * has the form that signs out, {@code /token} shows an access token, {@code /bye} is for everybody.
 *
 * @param registration at which server, and as whom
 */
record SpringApp(ClientRegistration registration) implements WebApp.Content {

    @Override
    public void addTo(ServletContext servlets) {
        GenericWebApplicationContext spring = new GenericWebApplicationContext(servlets);
        new AnnotatedBeanDefinitionReader(spring).register(SpringLogin.class);
        spring.registerBean(ClientRegistrationRepository.class,
                () -> new InMemoryClientRegistrationRepository(registration));
        spring.refresh();
        servlets.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", spring))
                .addMappingForUrlPatterns(null, false, "/*");
        OAuth2AuthorizedClientManager tokens = spring.getBean(OAuth2AuthorizedClientManager.class);
        WebApp.page(servlets, "/me", (request, response) -> me(request));
        WebApp.page(servlets, "/token", (request, response) -> token(tokens, request, response));
        WebApp.page(servlets, "/bye", (request, response) -> "See you.");
    }

    private static String me(HttpServletRequest request) {
        OidcUser user = (OidcUser) authentication(request).getPrincipal();
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return """
                %s, %s, %s
                <form method="post" action="/logout"><input type="hidden" name="%s" value="%s"></form>
                """.formatted(user.getSubject(), user.getPreferredUsername(), user.getEmail(),
                csrf.getParameterName(), csrf.getToken());
    }

    private static String token(OAuth2AuthorizedClientManager tokens, HttpServletRequest request,
            HttpServletResponse response) {
        return tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("gatehouse")
                .principal(authentication(request)).attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response).build())
                .getAccessToken().getTokenValue();
    }

    private static Authentication authentication(HttpServletRequest request) {
        return (Authentication) request.getUserPrincipal();
    }
}
