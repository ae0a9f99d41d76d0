// What the program asks of the page: cursor, title, address, downloads, dialogs.
import {remember as rememberLanguage} from './vocabulary.js';
import {In, Out, Page} from './wire.js';

const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize',
  'pointer', 'wait', 'progress', 'not-allowed'];

export const routeNow = () => decodeURI(location.hash.slice(1)) || '/';

function safeRoute() {
  try {
    return routeNow();
  } catch {
    return '/';  // an address that is not valid UTF-8
  }
}

function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function save(payload) {
  if (payload.blob) {
    download(payload.name, payload.blob);
    return;
  }
  const first = payload.indexOf(10);
  const second = payload.indexOf(10, first + 1);
  const text = new TextDecoder();
  const name = text.decode(payload.subarray(0, first));
  const type = text.decode(payload.subarray(first + 1, second));
  download(name, new Blob([payload.subarray(second + 1)], {type}));
}

// Prints a picture in the place of the page (shell.css); its title becomes the file's name.
async function printPicture({name, blob}) {
  const picture = document.createElement('img');
  picture.className = 'paper';
  picture.alt = name;
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  document.body.append(picture);
  const title = document.title;
  document.title = name;
  window.addEventListener('afterprint', () => {
    document.title = title;
    URL.revokeObjectURL(picture.src);
    picture.remove();
  }, {once: true});
  window.print();
}

function pickFiles(engine, accept, several, camera) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = several;
  if (camera) input.capture = 'environment';
  input.onchange = () => {
    for (const file of input.files) engine.tell(Page.file, 0, 0, 0, 0, file);
  };
  input.click();
}

function announce(words, urgent) {
  const place = document.getElementById(urgent ? 'urgent' : 'polite');
  // The same words twice are said twice only when the text changes.
  place.textContent = place.textContent === words ? `${words}\u00a0` : words;
}

// That there is a database is noted where the browser does not clear up together with it: here and
// in a cookie. When the database is gone then, the user is told.
const rememberKey = 'acquaint.unsent';

function remember(there, unsent) {
  const age = there ? 400 * 86400 : 0;
  document.cookie = `${rememberKey}=${unsent}; path=/staff; max-age=${age}; samesite=strict`;
  if (there) localStorage.setItem(rememberKey, String(unsent));
  else localStorage.removeItem(rememberKey);
}

// Edits not sent of the database that was here; undefined when there was none.
export function remembered() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${rememberKey}=`));
  const noted = localStorage.getItem(rememberKey) ?? cookie?.slice(rememberKey.length + 1);
  return noted === undefined || noted === null ? undefined : Number(noted) || 0;
}

// As NoticeRight of client/platform/notices.h.
function noticeRight() {
  if (typeof Notification === 'undefined') return 3;
  return {granted: 1, denied: 2}[Notification.permission] ?? 0;
}

function showNotice(engine, [title, tag, route]) {
  try {
    const notice = new Notification(title, {tag, icon: 'icon.svg'});
    notice.onclick = () => {
      window.focus();
      notice.close();
      location.hash = `#${encodeURI(route)}`;
    };
  } catch {
    engine.tell(In.notices, 3);  // phones have them for service workers only
  }
}

// Handlers by message kind.
export function handlers({engine, typing, mirror, stage}) {
  return {
    [Out.cursor]: ({a}) => {
      stage.style.cursor = a < 0 ? 'none' : cursors[a] ?? 'default';
    },
    [Out.caret]: ({a, b, c, d}) => typing.setCaret(a, b, c, d === 1),
    [Out.editRects]: ({payload}) => typing.setEditRects(payload ?? ''),
    [Out.selection]: ({payload}) => typing.setSelection(payload ?? ''),
    [Out.copy]: ({payload}) => typing.copy(payload ?? ''),
    [Out.route]: ({a, payload}) => {
      const url = `#${encodeURI(payload ?? '/')}`;
      if (a) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
    },
    [Out.back]: () => history.back(),
    [Out.title]: ({payload}) => {
      document.title = payload ?? '';
    },
    [Out.language]: ({payload}) => {
      document.documentElement.lang = payload ?? 'en';
      rememberLanguage(document.documentElement.lang);
    },
    [Out.open]: ({a, payload}) => {
      if (a) location.assign(payload);
      else window.open(payload, '_blank', 'noopener,noreferrer');
    },
    [Out.reload]: () => location.reload(),
    [Out.mirror]: ({a, b, payload}) => mirror.apply(a, payload ?? '', typing.answered(b)),
    [Out.announce]: ({a, payload}) => announce(payload ?? '', a === 1),
    [Out.pick]: ({a, b, payload}) => pickFiles(engine, payload ?? '', a === 1, b === 1),
    [Out.save]: ({payload}) => save(payload),
    [Out.print]: ({payload}) => printPicture(payload),
    [Out.remember]: ({a, b}) => remember(a === 1, b),
    [Out.persist]: async () => {
      const granted = await navigator.storage?.persist?.().catch(() => false);
      engine.tell(In.persisted, granted ? 1 : 0);
    },
    [Out.noticeAsk]: async () => {
      await Notification.requestPermission().catch(() => 'denied');
      engine.tell(In.notices, noticeRight());
    },
    [Out.noticeShow]: ({payload}) => showNotice(engine, (payload ?? '').split('\n')),
  };
}

// What the page tells without being asked.
export function watch(engine, stage) {
  const route = () => engine.tell(In.route, 0, 0, 0, 0, safeRoute());
  window.addEventListener('popstate', route);
  const online = () => engine.tell(In.online, navigator.onLine ? 1 : 0);
  window.addEventListener('online', online);
  window.addEventListener('offline', online);
  const visible = () => engine.tell(In.visible, document.hidden ? 0 : 1);
  document.addEventListener('visibilitychange', visible);
  const queries = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)',
    '(prefers-contrast: more)', '(pointer: coarse)'].map((query) => matchMedia(query));
  const mac = /^(mac|ip(hone|ad|od))/i.test(navigator.platform);
  const locale = () => {
    const [dark, still, contrast, touch] = queries.map((query) => query.matches);
    const flags = (dark ? 1 : 0) + (still ? 2 : 0) + (contrast ? 4 : 0) + (mac ? 8 : 0) +
      (touch ? 16 : 0);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
    engine.tell(In.locale, flags, 0, 0, 0, `${navigator.languages.join(',')}\n${zone}`);
  };
  for (const query of queries) query.addEventListener('change', locale);
  window.addEventListener('languagechange', locale);
  stage.addEventListener('dragover', (event) => event.preventDefault());
  stage.addEventListener('drop', (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer.files) engine.tell(Page.file, 0, 0, 0, 0, file);
  });
  // A screenshot in the clipboard. Text beside it (of a word processor) is what was meant then.
  document.addEventListener('paste', ({clipboardData}) => {
    if (clipboardData.getData('text/plain')) return;
    for (const file of clipboardData.files) engine.tell(Page.file, 0, 0, 0, 0, file);
  });
  const notices = () => engine.tell(In.notices, noticeRight());
  for (const tell of [locale, route, online, notices]) tell();
}

// Keeps the program's idea of the canvas right: CSS pixels and device pixels.
export function watchSize(engine, canvas) {
  const tell = (entry) => {
    const box = entry.devicePixelContentBoxSize?.[0];
    const {width, height} = entry.contentRect;
    // Exact where the browser counts in real pixels; emulated screens count in CSS pixels.
    const device = (exact, css) => {
      const near = Math.round(css * devicePixelRatio);
      return exact !== undefined && Math.abs(exact - near) <= 2 ? exact : near;
    };
    const wide = device(box?.inlineSize, width);
    const high = device(box?.blockSize, height);
    if (wide > 0 && high > 0) engine.tell(In.resize, width, height, wide, high);
  };
  const observer = new ResizeObserver((entries) => tell(entries.at(-1)));
  try {
    observer.observe(canvas, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(canvas);
  }
  return observer;
}
