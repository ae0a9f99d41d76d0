// The customer's own data.
import {api} from './api.js';
import {field, h, icon, mark, toast} from './dom.js';
import {languages, load_words, tr} from './words.js';

const kFields = [
  ['mobile', 'tel', 'tel'], ['phone', 'tel', 'tel-national'], ['phone_private', 'tel', 'off'],
  ['street', 'text', 'street-address'], ['postal_code', 'text', 'postal-code'],
  ['city', 'text', 'address-level2'], ['region', 'text', 'address-level1'],
  ['country', 'text', 'country-name'],
];

function control_of(me, [name, type, autocomplete]) {
  return h('input', {name, type, autocomplete, maxlength: type === 'tel' ? 60 : 200,
    value: me[name] ?? ''});
}

// Only what was changed is sent, so that staff's edits of other fields stay.
async function save(app, form) {
  const changed = {};
  for (const control of form.elements) {
    if (control.name && control.value.trim() !== (app.me[control.name] ?? '')) {
      changed[control.name] = control.value.trim();
    }
  }
  if (Object.keys(changed).length > 0) app.me = await api.send('PATCH', 'me', changed);
  if (changed.language) await load_words(changed.language, true);
}

export function view_me(app) {
  app.set_title(tr('me.title'));
  const me = app.me;
  const by_name = Object.fromEntries(kFields.map((entry) => [entry[0], control_of(me, entry)]));
  const labelled = (name) => field(tr('field.' + name), by_name[name]);
  const tongue = h('select', {name: 'language'},
      h('option', {value: ''}, '—'),
      Object.entries(languages).map(([code, name]) => h('option', {value: code}, name)));
  tongue.value = me.language ?? '';
  const on_submit = async (event) => {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    try {
      await save(app, form);
      toast(tr('me.saved'));
      app.refresh();
    } catch (refusal) {
      const control = form.elements[refusal.field] ?? by_name.mobile;
      mark(control, refusal.code === 'offline' ? tr('offline.not_saved') : refusal.message);
      control.focus();
    } finally {
      button.disabled = false;
    }
  };
  return [h('a', {class: 'back', href: '#/'}, icon('back'), tr('home.title')),
    h('h1', {}, tr('me.title')),
    h('div', {class: 'card'}, h('p', {}, h('strong', {}, me.name)),
        me.account && h('p', {}, me.account), h('p', {class: 'muted'}, me.email)),
    h('form', {class: 'card', onsubmit: on_submit, novalidate: true},
        labelled('mobile'), labelled('phone'), labelled('phone_private'), labelled('street'),
        h('div', {class: 'pair'}, labelled('postal_code'), labelled('city')),
        labelled('region'), labelled('country'), field(tr('language'), tongue),
        h('button', {class: 'button main wide', type: 'submit'}, tr('save'))),
    h('button', {class: 'link', type: 'button', onclick: () => app.sign_out()},
        tr('sign_out'))];
}
