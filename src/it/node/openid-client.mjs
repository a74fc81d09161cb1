// What an application does with openid-client: find the server, sign somebody in, keep him signed in, sign him out.
import assert from 'node:assert/strict';
import * as client from 'openid-client';
import { given } from './person.mjs';

const { issuer, clientId, clientSecret, redirectUri, afterwards, person } = given();
const step = (name) => console.log(`done: ${name}`);

const config = await client.discovery(
  new URL(issuer), clientId, clientSecret, undefined, { execute: [client.allowInsecureRequests] });
assert.equal(config.serverMetadata().issuer, issuer);
assert.ok(config.serverMetadata().supportsPKCE());
client.enableNonRepudiationChecks(config); // signatures of ID tokens are checked although TLS would do
step('discovery');

const pkceCodeVerifier = client.randomPKCECodeVerifier();
const state = client.randomState();
const nonce = client.randomNonce();
const request = client.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: 'openid email read',
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
  state,
  nonce,
  max_age: '600',
});
const callback = await person.goThrough(request);
const tokens = await client.authorizationCodeGrant(
  config, callback, { pkceCodeVerifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true, maxAge: 600 });
assert.equal(tokens.token_type, 'bearer');
assert.ok(tokens.expiresIn() > 0);
const { sub } = tokens.claims();
step('authorization code with PKCE');

const userinfo = await client.fetchUserInfo(config, tokens.access_token, sub);
assert.equal(userinfo.email, 'ada@example.org');
step('userinfo');

const again = await client.fetchProtectedResource(config, tokens.access_token, new URL('/api/v2/me/', issuer), 'GET');
assert.equal((await again.json()).results[0].username, person.username);
step('the API');

const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token);
assert.notEqual(refreshed.access_token, tokens.access_token);
assert.equal(refreshed.claims().sub, sub);
step('refresh');

const known = await client.tokenIntrospection(config, refreshed.access_token);
assert.equal(known.active, true);
assert.equal(known.client_id, clientId);
assert.equal(known.sub, sub);
step('introspection');

await client.tokenRevocation(config, refreshed.refresh_token, { token_type_hint: 'refresh_token' });
assert.equal((await client.tokenIntrospection(config, refreshed.access_token)).active, false);
await assert.rejects(client.refreshTokenGrant(config, refreshed.refresh_token), { error: 'invalid_grant' });
step('revocation');

const own = await client.clientCredentialsGrant(config, { scope: 'read' });
assert.equal(own.refresh_token, undefined);
step('client credentials');

const device = await client.initiateDeviceAuthorization(config, { scope: 'openid read' });
const polling = client.pollDeviceAuthorizationGrant(config, device);
await person.letIn(device);
assert.equal((await polling).claims().sub, sub);
step('device');

const end = client.buildEndSessionUrl(config, {
  id_token_hint: refreshed.id_token,
  post_logout_redirect_uri: afterwards,
  state: 'bye',
});
assert.equal((await person.goThrough(end)).href, `${afterwards}?state=bye`);
const silent = client.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: 'openid',
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
  prompt: 'none',
});
await assert.rejects(client.authorizationCodeGrant(config, await person.goThrough(silent), { pkceCodeVerifier }),
  { error: 'login_required' });
step('logout');
