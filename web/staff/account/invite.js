import {ask, element, enter, handle, secret, show_problem, start, tr} from './account.js';

const reset = secret('reset');
const token = secret('token');
const kind = reset ? 'account.reset' : 'account.invite';
let guest = null;

function show() {
  element('title').textContent = tr(kind);
  element('lead').textContent = guest ? tr(kind + '.lead', {organisation: guest.organisation}) : '';
  element('go').textContent = tr(kind + '.go');
}

await start(kind, show);
try {
  guest = await ask('POST', '/v1/invitations/look', reset ? {reset} : {token});
  element('organisation').textContent = guest.organisation || 'Acquaint';
  element('email').value = guest.email;
  element('name').value = guest.name;
  element('name-row').hidden = Boolean(reset);
  element('form').hidden = false;
  show();
  element(reset ? 'password' : 'name').focus();
} catch (problem) {
  show_problem(problem.message);
}

handle(element('form'), async ({name, password}) => {
  if (reset) await ask('POST', '/v1/password/reset', {token: reset, password});
  else await ask('POST', '/v1/invitations/accept', {token, name, password});
  enter();
});
