package org.gatehouse.api.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.util.Optional;
import org.gatehouse.api.naming.NamedObjects;
import org.gatehouse.api.options.OfferedUrls;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.security.authentication.Caller;

/** Finds the resource that answers a URL. */
@RequestScoped
public class Targets {

    @Inject
    private NamedObjects names;

    private OfferedUrls urls;

    /** Says where resources are; what is known about them all is known to the application only. */
    void among(Application application) {
        urls = OfferedUrls.of(application.getClasses());
    }

    /** What the URL leads the subject to; empty if it leads nowhere. */
    Optional<Target> find(Question question, Caller subject) {
        return path(question, subject).flatMap(path -> urls.at(path).map(offered -> new Target(offered, path)));
    }

    Step step(Question question, Optional<Target> target) {
        if (target.isEmpty()) {
            return NamedUrl.parse(question.url()).isPresent()
                    ? Step.refused("url", 404, "no_such_name",
                            "There is no such URL, or the caller sees nothing of that name.")
                    : Step.refused("url", 404, "no_such_url", "There is no such URL.");
        }
        OfferedUrls.Offered offered = target.get().offered();
        return offered.offers(question.method())
                ? Step.passed("url", "offered", "The URL offers " + offered.allow() + ".")
                : Step.refused("url", 405, "method_not_allowed",
                        "The URL does not offer " + question.method() + ", only " + offered.allow() + ".");
    }

    private Optional<String> path(Question question, Caller subject) {
        Optional<NamedUrl> named = NamedUrl.parse(question.url());
        if (named.isEmpty() || subject.user().isEmpty()) {
            return Optional.of(question.path());
        }
        return names.idOf(named.get(), subject).map(id -> named.get().withId(id).substring(Links.ROOT.length()));
    }
}
