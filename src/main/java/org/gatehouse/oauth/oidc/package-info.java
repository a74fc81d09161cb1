/**
 * OpenID Connect on top of OAuth: who the user is, told in ID tokens and at userinfo, and the end of his session, told to
 * the clients that rely on it.
 *
 * <p>A claim is one constant of {@link org.gatehouse.oauth.oidc.StandardClaim}: what scope asks for it and where it comes
 * from; metadata, userinfo and ID tokens are made of that list. An ID token of the code flow carries no claims about the
 * person unless the parameter {@code claims} asks for them there.
 */
package org.gatehouse.oauth.oidc;
