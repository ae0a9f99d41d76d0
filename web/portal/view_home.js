// The first page and the list of all requests.
import {api} from './api.js';
import {h, icon} from './dom.js';
import {drop, pending} from './outbox.js';
import {day, language, tr} from './words.js';

const tones = {new: 'accent', open: 'warning', waiting: 'accent', answered: 'accent',
  solved: 'good', closed: ''};

export function state_pill(ticket) {
  return h('span', {class: 'pill ' + (tones[ticket.state] ?? '')}, tr('state.' + ticket.state));
}

function request_card(ticket) {
  return h('li', {}, h('a', {class: 'card row', href: '#/requests/' + ticket.id},
      h('span', {}, h('strong', {}, ticket.subject),
          h('span', {class: 'muted small'}, ticket.number + ' · ' + day(ticket.updated_at))),
      state_pill(ticket)));
}

// What still waits on this device, or was refused for good.
function waiting_card(app, entry) {
  const words = h('span', {}, h('strong', {}, entry.subject || entry.text.slice(0, 80)),
      h('span', {class: 'muted small'}, entry.error || tr('queue.waiting_hint')));
  if (!entry.error) {
    return h('li', {class: 'card row mark'}, words,
        h('span', {class: 'pill warning'}, tr('queue.waiting')));
  }
  const again = () => {
    const key = entry.kind === 'ticket' ? 'draft' : 'draft.' + entry.ticket;
    try { sessionStorage.setItem(key, JSON.stringify(entry, ['subject', 'text'])); } catch {
      return;  // better refused than gone
    }
    drop(entry.id).then(() => app.go(entry.kind === 'ticket' ? '#/new' :
      '#/requests/' + entry.ticket));
  };
  return h('li', {class: 'card mark bad'}, h('p', {}, words), h('div', {class: 'actions'},
      h('button', {class: 'button', onclick: () => drop(entry.id).then(app.refresh)},
          tr('queue.discard')),
      h('button', {class: 'button main', onclick: again}, tr('queue.edit'))));
}

function empty() {
  return h('div', {class: 'card'}, h('p', {}, tr('requests.none')),
      h('a', {class: 'button main', href: '#/new'}, tr('home.ask')));
}

function tile(name, words, href) {
  return h('a', {class: 'card tile', href}, icon(name), words);
}

// The requests and what still waits; an entry that has just arrived is not shown twice.
async function both(app) {
  const [answer, waiting] = await Promise.all([api.get('tickets'), pending(app.me.id)]);
  const arrived = new Set(answer.tickets.map((ticket) => ticket.id));
  return [answer, waiting.filter((entry) => !arrived.has(entry.id))];
}

export async function view_home(app) {
  app.set_title(tr('home.title'));
  const [answer, waiting] = await both(app);
  const recent = answer.tickets.slice(0, 3);
  return [h('h1', {}, tr('home.hello', {name: app.me.first_name || app.me.name})),
    h('nav', {class: 'tiles', 'aria-label': tr('home.title')},
        tile('ask', tr('home.ask'), '#/new'),
        tile('list', tr('requests.title'), '#/requests'),
        tile('person', tr('me.title'), '#/me'),
        tile('book', tr('home.help'), '/portal/help?lang=' + language()),
        app.about.phone &&
          tile('phone', tr('home.call'), 'tel:' + app.about.phone.replace(/[^\d+]/g, ''))),
    h('h2', {}, tr('home.recent')),
    recent.length + waiting.length === 0 ? empty() : h('ul', {class: 'list'},
        waiting.map((entry) => waiting_card(app, entry)), recent.map(request_card)),
    answer.tickets.length > recent.length &&
      h('p', {}, h('a', {href: '#/requests'}, tr('home.all', {n: answer.tickets.length})))]
      .filter(Boolean);
}

export async function view_requests(app) {
  app.set_title(tr('requests.title'));
  const [answer, waiting] = await both(app);
  return [h('a', {class: 'back', href: '#/'}, icon('back'), tr('home.title')),
    h('h1', {}, tr('requests.title')),
    answer.tickets.length + waiting.length === 0 ? empty() : h('ul', {class: 'list'},
        waiting.map((entry) => waiting_card(app, entry)), answer.tickets.map(request_card)),
    h('a', {class: 'button main wide', href: '#/new'}, tr('home.ask'))];
}
