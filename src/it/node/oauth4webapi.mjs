// The same with oauth4webapi, which checks every answer against its RFC and leaves nothing to guess.
import assert from 'node:assert/strict';
import * as oauth from 'oauth4webapi';
import { given } from './person.mjs';

const { issuer, clientId, clientSecret, redirectUri, person } = given();
const step = (name) => console.log(`done: ${name}`);
const options = { [oauth.allowInsecureRequests]: true };

let as;
for (const algorithm of ['oidc', 'oauth2']) {
  const found = await oauth.discoveryRequest(new URL(issuer), { algorithm, ...options });
  as = await oauth.processDiscoveryResponse(new URL(issuer), found);
}
const client = { client_id: clientId };
step('discovery, both ways');

const found = await oauth.resourceDiscoveryRequest(new URL('/api/v2/', issuer), options);
const resource = await oauth.processResourceDiscoveryResponse(new URL('/api/v2/', issuer), found);
assert.deepEqual(resource.authorization_servers, [issuer]);
step('protected resource metadata');

const ways = { basic: oauth.ClientSecretBasic(clientSecret), post: oauth.ClientSecretPost(clientSecret) };
const verifier = oauth.generateRandomCodeVerifier();
const request = new URL(as.authorization_endpoint);
request.search = new URLSearchParams({
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  scope: 'openid profile read',
  state: 'a "state" & more <äöü>',
  nonce: 'n',
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
}).toString();
const returned = await person.goThrough(request);
const callback = oauth.validateAuthResponse(as, client, returned, 'a "state" & more <äöü>');
assert.equal(callback.get('iss'), issuer);
const answer = await oauth.authorizationCodeGrantRequest(
  as, client, ways.basic, callback, redirectUri, verifier, options);
const tokens = await oauth.processAuthorizationCodeResponse(
  as, client, answer, { expectedNonce: 'n', requireIdToken: true });
await oauth.validateApplicationLevelSignature(as, answer, options);
const { sub } = oauth.getValidatedIdTokenClaims(tokens);
step('authorization code with PKCE');

const replay = await oauth.authorizationCodeGrantRequest(
  as, client, ways.basic, callback, redirectUri, verifier, options);
await assert.rejects(oauth.processAuthorizationCodeResponse(as, client, replay), { error: 'invalid_grant' });
step('a code is good once');

const cut = await oauth.userInfoRequest(as, client, tokens.access_token, options);
await assert.rejects(oauth.processUserInfoResponse(as, client, sub, cut), (error) =>
  error instanceof oauth.WWWAuthenticateChallengeError
  && error.cause.some((challenge) => challenge.scheme === 'bearer' && challenge.parameters.error === 'invalid_token'));
step('and its reuse ends what it gave, as the challenge says');

const silent = new URL(request);
silent.searchParams.set('prompt', 'none');
silent.searchParams.set('state', 's');
const second = oauth.validateAuthResponse(as, client, await person.goThrough(silent), 's');
const fresh = await oauth.processAuthorizationCodeResponse(as, client,
  await oauth.authorizationCodeGrantRequest(as, client, ways.post, second, redirectUri, verifier, options),
  { expectedNonce: 'n', requireIdToken: true });
step('prompt=none after the consent, and the secret in the form');

const info = await oauth.userInfoRequest(as, client, fresh.access_token, options);
assert.equal((await oauth.processUserInfoResponse(as, client, sub, info)).preferred_username, person.username);
step('userinfo');

const renewed = await oauth.processRefreshTokenResponse(as, client,
  await oauth.refreshTokenGrantRequest(as, client, ways.basic, fresh.refresh_token, options));
step('refresh');

const introspect = async (token) => oauth.processIntrospectionResponse(as, client,
  await oauth.introspectionRequest(as, client, ways.basic, token, options));
assert.equal((await introspect(renewed.access_token)).active, true);
step('introspection');

await oauth.processRevocationResponse(
  await oauth.revocationRequest(as, client, ways.basic, renewed.access_token, options));
assert.deepEqual(await introspect(renewed.access_token), { active: false });
step('revocation');

const credentials = await oauth.processClientCredentialsResponse(as, client,
  await oauth.clientCredentialsGrantRequest(as, client, ways.post, { scope: 'read' }, options));
assert.equal(credentials.scope ?? 'read', 'read');
step('client credentials');

const device = await oauth.processDeviceAuthorizationResponse(as, client,
  await oauth.deviceAuthorizationRequest(as, client, ways.basic, { scope: 'openid' }, options));
const poll = async () => oauth.processDeviceCodeResponse(as, client,
  await oauth.deviceCodeGrantRequest(as, client, ways.basic, device.device_code, options));
await assert.rejects(poll(), { error: 'authorization_pending' });
await person.letIn(device);
await new Promise((resolve) => setTimeout(resolve, device.interval * 1000));
assert.equal(oauth.getValidatedIdTokenClaims(await poll()).sub, sub);
step('device');
