// Somebody with a browser: signs in, says yes, and keeps cookies. The pages are read as anybody may read them.

const field = /<input type="hidden" name="([^"]*)" value="([^"]*)">/g;
const plain = (html) =>
  html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

export class Person {
  #cookies = new Map();

  constructor(issuer, username, password) {
    this.issuer = issuer;
    this.username = username;
    this.password = password;
  }

  /** Opens the URL and answers whatever is asked, until the browser is sent to another server. */
  async goThrough(url) {
    let answer = await this.#send(url);
    for (let steps = 0; steps < 10; steps++) {
      if (answer.status >= 300 && answer.status < 400) {
        const next = new URL(answer.headers.get('location'), answer.url);
        if (next.origin !== new URL(this.issuer).origin) {
          return next;
        }
        answer = await this.#send(next);
      } else {
        answer = await this.#fillIn(answer);
      }
    }
    throw new Error(`goes round in circles: ${url}`);
  }

  /** Types the code that a device shows, and lets it in. */
  async letIn(device) {
    let answer = await this.#send(device.verification_uri_complete);
    for (let steps = 0; steps < 10 && !answer.url.endsWith('/device/allowed/'); steps++) {
      const next = answer.headers.get('location');
      answer = next ? await this.#send(new URL(next, answer.url)) : await this.#fillIn(answer, device.user_code);
    }
    if (!answer.url.endsWith('/device/allowed/')) {
      throw new Error('the device was not let in');
    }
  }

  async #fillIn(answer, userCode) {
    const page = await answer.text();
    const action = page.match(/<form [^>]*action="([^"]*)"/)?.[1];
    if (answer.status !== 200 || !action) {
      throw new Error(`no form to fill in: ${answer.status} ${page}`);
    }
    const form = new URLSearchParams([...page.matchAll(field)].map(([, name, value]) => [plain(name), plain(value)]));
    if (page.includes('name="password"')) {
      form.set('username', this.username);
      form.set('password', this.password);
    } else if (page.includes('name="allow"')) {
      form.set('allow', '1');
    } else {
      form.set('user_code', userCode);
    }
    return this.#send(new URL(action, answer.url), form);
  }

  async #send(url, form) {
    const headers = { accept: 'text/html', cookie: [...this.#cookies].map((cookie) => cookie.join('=')).join('; ') };
    const answer = await fetch(url, { method: form ? 'POST' : 'GET', body: form, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';', 1)[0].split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** What the environment says: the server, somebody who may sign in, an application. */
export function given() {
  const of = (name) => process.env[name] ?? fail(`${name} is not set`);
  return {
    issuer: of('GATEHOUSE_ISSUER'),
    clientId: of('CLIENT_ID'),
    clientSecret: of('CLIENT_SECRET'),
    redirectUri: of('REDIRECT_URI'),
    afterwards: of('POST_LOGOUT_REDIRECT_URI'),
    person: new Person(of('GATEHOUSE_ISSUER'), of('PERSON_USERNAME'), of('PERSON_PASSWORD')),
  };
}

function fail(message) {
  throw new Error(message);
}
