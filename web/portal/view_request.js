// A new request, and the conversation of one.
import {api} from './api.js';
import {field, h, icon, make_id, mark, toast} from './dom.js';
import {pending, submit} from './outbox.js';
import {photo_picker} from './photo.js';
import {state_pill} from './view_home.js';
import {moment, tr} from './words.js';

// What was typed survives leaving the page by accident; the tab's own storage forgets it later.
function draft(key) {
  try { return JSON.parse(sessionStorage.getItem(key)) ?? {}; } catch { return {}; }
}
function keep_draft(key, value) {
  try {
    if (value) sessionStorage.setItem(key, JSON.stringify(value));
    else sessionStorage.removeItem(key);
  } catch { /* this browser keeps nothing */ }
}

// Sends an entry from a form. `done` runs when it was sent or safely waits.
async function send(form, entry, control, done) {
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const result = await submit(entry);
    if (result.waiting) toast(tr('queue.will_send'));
    await done(result);
  } catch (refusal) {
    const place = refusal.field === 'subject' ? form.elements.subject ?? control : control;
    mark(place, refusal.message);
    place.focus();
  } finally {
    button.disabled = false;
  }
}

function is_blank(control) {
  const blank = !control.value.trim();
  if (blank) { mark(control, tr('needed')); control.focus(); }
  return blank;
}

export function view_new(app) {
  app.set_title(tr('home.ask'));
  const before = draft('draft');
  const subject = h('input', {name: 'subject', maxlength: 200, value: before.subject ?? ''});
  const text = h('textarea', {name: 'text', maxlength: 20000, value: before.text ?? ''});
  const photos = [];
  const picker = photo_picker(photos);
  const on_submit = (event) => {
    event.preventDefault();
    if (is_blank(subject) || is_blank(text)) return;
    const entry = {id: make_id(), owner: app.me.id, kind: 'ticket', subject: subject.value.trim(),
      text: text.value.trim(), photos: [...photos], at: Date.now()};
    send(event.target, entry, text, ({sent}) => {
      keep_draft('draft', null);
      if (sent) toast(tr('new.done', {number: sent.number}));
      app.go(sent ? '#/requests/' + sent.id : '#/requests');
    });
  };
  const form = h('form', {class: 'card', onsubmit: on_submit, novalidate: true,
    oninput: () => keep_draft('draft', {subject: subject.value, text: text.value})},
      field(tr('new.subject'), subject), field(tr('new.text'), text), picker.row,
      h('div', {class: 'actions'}, picker.buttons,
          h('button', {class: 'button main', type: 'submit'}, icon('send'), tr('send'))));
  return [h('a', {class: 'back', href: '#/'}, icon('back'), tr('home.title')),
    h('h1', {}, tr('home.ask')), form];
}

// A small picture that opens large; what this browser cannot draw is a download.
function photo_of(file) {
  const href = '/v1/portal/files/' + file.id;
  if (!/^image\/(jpeg|png|webp)$/.test(file.mime)) return h('a', {href}, file.name);
  const large = h('dialog', {class: 'large', onclick: () => large.close()},
      h('img', {src: href, alt: file.name}));
  const show_large = () => { document.body.append(large); large.showModal(); };
  large.addEventListener('close', () => large.remove());
  return h('button', {type: 'button', class: 'thumb', 'aria-label': file.name,
    onclick: show_large}, h('img', {src: href, alt: '', loading: 'lazy'}));
}

// Words with links to the help's pages; everything else stays text.
function with_links(text) {
  return text.split(/(\/portal\/help\/[0-9a-f-]{36})/).map((part) =>
    part.startsWith('/portal/help/') ? h('a', {href: part}, tr('home.help')) : part);
}

function bubble(message) {
  const mine = message.author === 'customer';
  const who = mine ? tr('talk.you') : message.name || tr('talk.staff');
  return h('li', {class: mine ? 'said mine' : 'said'},
      h('p', {class: 'who'}, who + ' · ' + moment(message.sent_at)),
      message.text && h('p', {}, with_links(message.text)),
      message.files.length > 0 && h('div', {class: 'files'}, message.files.map(photo_of)));
}

function waiting_bubble(entry) {
  return h('li', {class: 'said mine'},
      h('p', {class: 'who'}, tr('talk.you') + ' · ' + (entry.error || tr('queue.waiting'))),
      h('p', {}, entry.text));
}

// The conversation, redrawn when news arrive while the page is open.
async function fill(app, id, title, talk, hint) {
  const [ticket, waiting] = await Promise.all([api.get('tickets/' + id), pending(app.me.id)]);
  app.set_title(ticket.subject);
  title.replaceChildren(h('h1', {}, ticket.subject),
      h('div', {class: 'head muted small'}, h('span', {}, ticket.number), state_pill(ticket)));
  // An entry that has just arrived may still wait in another tab's list.
  const arrived = new Set(ticket.messages.map((message) => message.id));
  talk.replaceChildren(...ticket.messages.map(bubble),
      ...waiting.filter((entry) => entry.ticket === id && !arrived.has(entry.id))
          .map(waiting_bubble));
  hint.hidden = !/^(solved|closed)$/.test(ticket.state);
  return ticket;
}

// Asked once the request is done: a mark from 1 to 5 and, if wanted, words.
function rating(app, ticket, redraw) {
  if (!/^(solved|closed)$/.test(ticket.state)) return [];
  if (ticket.satisfaction) return [h('p', {class: 'card'}, tr('rate.thanks'))];
  const comment = h('textarea', {name: 'comment', maxlength: 2000});
  const marks = [1, 2, 3, 4, 5].map((n) => h('label', {class: 'button'},
      h('input', {type: 'radio', name: 'mark', value: n, required: true}), ' ' + n));
  const on_submit = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('[type=submit]');
    const mark_given = Number(new FormData(event.target).get('mark'));
    if (!mark_given) { toast(tr('rate.choose')); return; }
    button.disabled = true;
    try {
      await api.send('POST', 'tickets/' + ticket.id + '/satisfaction',
          {mark: mark_given, comment: comment.value.trim()});
      await redraw();
    } catch (refusal) {
      toast(refusal.message || tr('offline.try_again'));
      button.disabled = false;
    }
  };
  return [h('form', {class: 'card', onsubmit: on_submit, novalidate: true},
      h('fieldset', {class: 'field marks'}, h('legend', {}, tr('rate.ask')),
          h('div', {class: 'actions'}, marks),
          h('p', {class: 'muted small'}, tr('rate.scale'))),
      field(tr('rate.comment'), comment),
      h('button', {class: 'button main wide', type: 'submit'}, tr('send')))];
}

function reply_form(app, id, redraw) {
  const key = 'draft.' + id;
  const text = h('textarea', {name: 'text', maxlength: 20000,
    value: draft(key).text ?? ''});
  const photos = [];
  const picker = photo_picker(photos);
  const on_submit = (event) => {
    event.preventDefault();
    if (photos.length === 0 && is_blank(text)) return;
    const entry = {id: make_id(), owner: app.me.id, kind: 'message', ticket: id,
      text: text.value.trim(), photos: [...photos], at: Date.now()};
    send(event.target, entry, text, async () => {
      keep_draft(key, null);
      text.value = '';
      photos.length = 0;
      picker.draw();
      await redraw().catch(() => app.refresh());
    });
  };
  return h('form', {class: 'card', onsubmit: on_submit, novalidate: true,
    oninput: () => keep_draft(key, {text: text.value})},
      field(tr('talk.reply'), text), picker.row,
      h('div', {class: 'actions'}, picker.buttons,
          h('button', {class: 'button main', type: 'submit'}, icon('send'), tr('send'))));
}

export async function view_request(app, id) {
  const title = h('div');
  const talk = h('ol', {class: 'talk', 'aria-live': 'polite', 'aria-label': tr('talk.title')});
  const hint = h('p', {class: 'muted small', hidden: true}, tr('talk.reopen'));
  const rate = h('div');
  let rated = '';
  const redraw = async () => {
    const ticket = await fill(app, id, title, talk, hint);
    // What is being typed is not drawn anew.
    const now = ticket.id + ticket.state + ticket.satisfaction;
    if (now !== rated) rate.replaceChildren(...rating(app, ticket, redraw));
    rated = now;
  };
  await redraw();
  const on_news = (event) => {
    if (!talk.isConnected) { document.removeEventListener('news', on_news); return; }
    event.preventDefault();
    redraw().catch(() => {});
  };
  document.addEventListener('news', on_news);
  return [h('a', {class: 'back', href: '#/requests'}, icon('back'), tr('requests.title')),
    title, talk, hint, rate, reply_form(app, id, redraw)];
}
