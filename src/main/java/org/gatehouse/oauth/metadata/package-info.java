/**
 * What this server tells about itself (RFC 8414, OpenID Connect Discovery): the sum of what its parts contribute.
 *
 * <p>A part that can be switched off, or that is not there, contributes nothing, so nothing is advertised that does not
 * exist. Both documents are the same one: their members agree, and whoever knows one needs no other.
 */
package org.gatehouse.oauth.metadata;
