// Signing in: an address, then the link or the six digits from the mail.
import {api} from './api.js';
import {field, h, mark} from './dom.js';
import {language, tr} from './words.js';

// The sentence for a refusal, also when there was no answer at all.
function sentence(refusal) {
  return refusal.code === 'offline' ? tr('offline.try_again') : refusal.message;
}

function submit_button(words) {
  return h('button', {class: 'button main wide', type: 'submit'}, words);
}

// Runs `work` with the form locked; a refusal shows beside `control`.
async function attempt(event, control, work) {
  event.preventDefault();
  const button = event.target.querySelector('[type=submit]');
  button.disabled = true;
  try {
    await work();
  } catch (refusal) {
    mark(control, sentence(refusal));
    control.focus();
  } finally {
    button.disabled = false;
  }
}

function code_step(app, email, place) {
  const code = h('input', {name: 'code', inputmode: 'numeric', autocomplete: 'one-time-code',
    maxlength: 7, class: 'code', required: true});
  const use = (event) => attempt(event, code, async () => {
    await api.send('POST', 'session', {email, code: code.value.replace(/\D/g, '')});
    await app.signed_in();
  });
  const title = h('h1', {tabindex: -1}, tr('sign_in.look'));
  place.replaceChildren(title,
      h('p', {}, tr('sign_in.sent', {email})),
      h('form', {class: 'card', onsubmit: use},
          field(tr('sign_in.code'), code, tr('sign_in.code_hint')),
          submit_button(tr('sign_in.go'))),
      h('button', {class: 'link', type: 'button', onclick: () => app.refresh()},
          tr('sign_in.other')));
  title.focus();
}

export function view_sign_in(app) {
  app.set_title(tr('sign_in.title'));
  const email = h('input', {name: 'email', type: 'email', autocomplete: 'email',
    inputmode: 'email', maxlength: 254, required: true});
  const place = h('div');
  const ask = (event) => attempt(event, email, async () => {
    await api.send('POST', 'link', {email: email.value.trim(), language: language()});
    code_step(app, email.value.trim(), place);
  });
  place.append(h('h1', {}, tr('sign_in.title')), h('p', {class: 'muted'}, tr('sign_in.how')),
      h('form', {class: 'card', onsubmit: ask},
          field(tr('sign_in.email'), email), submit_button(tr('sign_in.ask'))));
  if (app.about.phone) {
    place.append(h('p', {class: 'small muted'}, tr('sign_in.call') + ' ',
        h('a', {href: 'tel:' + app.about.phone.replace(/[^\d+]/g, '')}, app.about.phone)));
  }
  return [place];
}

// Opened from the mail. Mail scanners open links too, so only the button uses it up.
export function view_confirm(app, token) {
  app.set_title(tr('sign_in.title'));
  const wrong = h('p', {class: 'wrong', role: 'alert', hidden: true});
  const button = h('button', {class: 'button main wide'}, tr('sign_in.confirm'));
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await api.send('POST', 'session', {token});
      history.replaceState(null, '', './');
      await app.signed_in();
    } catch (refusal) {
      wrong.textContent = sentence(refusal);
      wrong.hidden = false;
      button.disabled = false;
    }
  });
  const other = () => {
    history.replaceState(null, '', './');
    app.refresh();
  };
  return [h('h1', {}, tr('sign_in.welcome', {name: app.about.name || tr('title')})),
    h('div', {class: 'card'}, h('p', {}, tr('sign_in.confirm_hint')), button, wrong),
    h('button', {class: 'link', type: 'button', onclick: other}, tr('sign_in.new_link'))];
}
