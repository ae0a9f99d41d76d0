import {ask, element, enter, handle, show_problem, start, tr} from './account.js';

await start('account.sign_in');
element('email').focus();
handle(element('form'), async ({email, password}) => {
  await ask('POST', '/v1/session', {email, password});
  enter();
});

element('forgot').addEventListener('click', async () => {
  const email = element('email').value.trim();
  element('done').hidden = true;
  show_problem('');
  if (!email) {
    show_problem(tr('account.forgot.email_first'));
    element('email').focus();
    return;
  }
  try {
    await ask('POST', '/v1/password/forgot', {email});
    element('done').textContent = tr('account.forgot.sent', {email});
    element('done').hidden = false;
  } catch (problem) {
    show_problem(problem.message);
  }
});
