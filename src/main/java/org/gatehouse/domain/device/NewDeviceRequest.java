package org.gatehouse.domain.device;

import java.util.List;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.Scope;

/**
 * What a device asks for.
 *
 * @param application which runs on it
 * @param scope what it wants to do
 * @param resources whom the tokens are to be for; empty: this server
 */
public record NewDeviceRequest(Application application, Scope scope, List<String> resources) {
}
