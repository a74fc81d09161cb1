// Sends what the forms of a page hold to the URL of the page, as JSON. Nothing here builds markup: answers are text.
(function () {
  'use strict';

  const result = document.getElementById('result');
  document.documentElement.classList.add('script');

  function cookie(name) {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  }

  async function send(method, body) {
    const headers = { Accept: 'application/json', 'X-CSRFToken': cookie('csrftoken') };
    const request = { method, headers, credentials: 'same-origin' };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
      request.body = JSON.stringify(body);
    }
    const response = await fetch(location.pathname, request);
    const text = await response.text();
    let json = null;
    try {
      json = text ? JSON.parse(text) : null;
    } catch (malformed) {
      // shown as it came
    }
    show(method, response, json === null ? text : JSON.stringify(json, null, 2));
    return { response, json };
  }

  function show(method, response, text) {
    document.getElementById('result-request').textContent =
      method + ' ' + location.pathname + ' — ' + response.status + ' ' + response.statusText;
    document.getElementById('result-answer').textContent = text;
    result.hidden = false;
    result.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  function isChanged(input) {
    if (input.type === 'checkbox') {
      return input.checked !== input.defaultChecked;
    }
    return input.options
      ? !input.selectedOptions.length || !input.selectedOptions[0].defaultSelected
      : input.value !== input.defaultValue;
  }

  function valueOf(input) {
    switch (input.dataset.type) {
      case 'boolean':
        return input.checked;
      case 'integer':
      case 'id':
        return input.value.trim() === '' ? null : Number(input.value);
      case 'datetime':
        return input.value.trim() === '' ? null : input.value;
      case 'json':
      case 'object':
      case 'nested object':
      case 'list':
      case 'list_of_ids':
        return input.value.trim() === '' ? null : JSON.parse(input.value);
      default:
        return input.value;
    }
  }

  /** PATCH takes what was changed, POST what was filled in, PUT everything. */
  function isMeant(input, method) {
    if (method === 'PATCH') {
      return isChanged(input);
    }
    return method === 'PUT' || input.type === 'checkbox' || input.value !== '';
  }

  function bodyOf(form, method) {
    const body = {};
    for (const input of form.querySelectorAll('[data-type]')) {
      if (isMeant(input, method)) {
        body[input.name] = valueOf(input);
      }
    }
    return body;
  }

  function complain(form, errors) {
    const rest = [];
    for (const input of form.querySelectorAll('[aria-invalid]')) {
      input.removeAttribute('aria-invalid');
    }
    for (const [name, messages] of Object.entries(errors || {})) {
      const input = form.querySelector('[name="' + CSS.escape(name) + '"]');
      if (input) {
        input.setAttribute('aria-invalid', 'true');
      }
      rest.push((name === '__all__' || name === 'detail' ? '' : name + ': ') + [].concat(messages).join(' '));
    }
    const place = form.querySelector('[data-errors]');
    place.textContent = rest.join('\n');
    place.hidden = rest.length === 0;
  }

  async function submit(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const method = event.submitter ? event.submitter.value : form.querySelector('button').value;
    let body;
    try {
      body = bodyOf(form, method);
    } catch (malformed) {
      complain(form, { detail: 'One of the values is not proper JSON.' });
      return;
    }
    const { response, json } = await send(method, body);
    complain(form, response.ok ? {} : json);
    if (response.ok && method !== 'POST') {
      location.reload();
    }
  }

  async function press(event) {
    const method = event.currentTarget.dataset.send;
    if (method === 'DELETE' && !window.confirm('Delete ' + location.pathname + '?')) {
      return;
    }
    const { response } = await send(method);
    if (method === 'DELETE' && response.ok) {
      location.assign(location.pathname.replace(/[^/]+\/$/, ''));
    }
  }

  for (const form of document.querySelectorAll('form[data-json]')) {
    form.addEventListener('submit', submit);
  }
  for (const button of document.querySelectorAll('[data-send]')) {
    button.addEventListener('click', press);
  }
  // what is empty need not stand in the URL
  for (const form of document.querySelectorAll('form[data-brief]')) {
    form.addEventListener('formdata', (event) => {
      for (const [name, value] of [...event.formData]) {
        if (value === '') {
          event.formData.delete(name);
        }
      }
    });
  }
})();
