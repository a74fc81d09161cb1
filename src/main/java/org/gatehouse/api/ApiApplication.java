package org.gatehouse.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.gatehouse.api.absent.AbsentResource;
import org.gatehouse.api.activity.ActivityResource;
import org.gatehouse.api.activity.NestedActivityResource;
import org.gatehouse.api.application.ApplicationResource;
import org.gatehouse.api.application.OrganizationApplicationsResource;
import org.gatehouse.api.application.UserApplicationsResource;
import org.gatehouse.api.browse.PageFilter;
import org.gatehouse.api.browse.PageWriter;
import org.gatehouse.api.consent.ConsentResource;
import org.gatehouse.api.explain.ExplainResource;
import org.gatehouse.api.key.SigningKeyResource;
import org.gatehouse.api.naming.NamedUrlFilter;
import org.gatehouse.api.naming.SlashFilter;
import org.gatehouse.api.options.AllowFilter;
import org.gatehouse.api.options.OptionsAnswer;
import org.gatehouse.api.options.OptionsFilter;
import org.gatehouse.api.organization.OrganizationResource;
import org.gatehouse.api.organization.UserOrganizationsResource;
import org.gatehouse.api.profile.ProfileResource;
import org.gatehouse.api.rest.AcceptFilter;
import org.gatehouse.api.rest.CallerFilter;
import org.gatehouse.api.rest.ChallengeFilter;
import org.gatehouse.api.rest.FailureMapper;
import org.gatehouse.api.rest.JsonWriter;
import org.gatehouse.api.rest.ProductHeaders;
import org.gatehouse.api.rest.RequestBodyReader;
import org.gatehouse.api.rest.RouteFilter;
import org.gatehouse.api.rest.ScopeFilter;
import org.gatehouse.api.role.ObjectRolesResource;
import org.gatehouse.api.role.RoleResource;
import org.gatehouse.api.role.TeamRolesResource;
import org.gatehouse.api.role.UserRolesResource;
import org.gatehouse.api.root.ApiRootResource;
import org.gatehouse.api.root.ConfigResource;
import org.gatehouse.api.root.PingResource;
import org.gatehouse.api.setting.SettingResource;
import org.gatehouse.api.team.OrganizationTeamsResource;
import org.gatehouse.api.team.RoleTeamsResource;
import org.gatehouse.api.team.TeamResource;
import org.gatehouse.api.team.UserTeamsResource;
import org.gatehouse.api.token.ApplicationTokensResource;
import org.gatehouse.api.token.TokenResource;
import org.gatehouse.api.token.TokenRevocationResource;
import org.gatehouse.api.token.UserRevocationResource;
import org.gatehouse.api.token.UserTokensResource;
import org.gatehouse.api.user.AccessListResource;
import org.gatehouse.api.user.MeResource;
import org.gatehouse.api.user.NothingResource;
import org.gatehouse.api.user.OrganizationUsersResource;
import org.gatehouse.api.user.RoleUsersResource;
import org.gatehouse.api.user.TeamUsersResource;
import org.gatehouse.api.user.UserResource;

/** Everything below {@code /api/v2/}: the gate first, then the resources. */
@ApplicationPath("/api/v2")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProductHeaders.class, ScopeFilter.class, AcceptFilter.class, NamedUrlFilter.class,
                SlashFilter.class, OptionsFilter.class,
                CallerFilter.class, RouteFilter.class, ChallengeFilter.class,
                OptionsAnswer.class, AllowFilter.class, PageFilter.class, PageWriter.class, RequestBodyReader.class,
                JsonWriter.class, FailureMapper.class,
                ApiRootResource.class, PingResource.class, ConfigResource.class, MeResource.class, UserResource.class,
                ProfileResource.class,
                OrganizationUsersResource.class, OrganizationResource.class, UserOrganizationsResource.class,
                ApplicationResource.class, UserApplicationsResource.class, OrganizationApplicationsResource.class,
                TokenRevocationResource.class, ConsentResource.class, UserRevocationResource.class,
                TokenResource.class, UserTokensResource.class, ApplicationTokensResource.class,
                ActivityResource.class, NestedActivityResource.class, SettingResource.class,
                SigningKeyResource.class, AbsentResource.class,
                TeamResource.class, OrganizationTeamsResource.class, UserTeamsResource.class, RoleTeamsResource.class,
                TeamUsersResource.class, RoleUsersResource.class, RoleResource.class, ObjectRolesResource.class,
                UserRolesResource.class, TeamRolesResource.class, AccessListResource.class, NothingResource.class,
                ExplainResource.class);
    }

    /**
     * Jersey would describe the resources by itself, and make relative {@code Location} headers absolute; and fill a buffer of
     * its own to find out how long an answer is, which our writers tell.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.contentLength.buffer", 0);
    }
}
