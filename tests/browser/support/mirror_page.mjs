// Works a page by roles and names with nothing but the page's own DOM, so that the same steps run
// in every browser. On the staff program that is the accessibility mirror, elsewhere plain HTML.
import {setTimeout as pause} from 'node:timers/promises';

// Runs in the page. `request`: {role, name, exact, text, action, value}. Answers null while there
// is nothing of that kind.
function act(request) {
  const native = {
    button: 'button:not([role]), input[type=submit]', link: 'a[href]', textbox:
    'input:not([type]), input[type=text], input[type=email], input[type=tel], textarea, ' +
    'input[type=password]', heading: 'h1, h2, h3', checkbox: 'input[type=checkbox]:not([role])',
  };
  const shown = (element) => element.getClientRects().length > 0;
  const nameOf = (element) => (element.getAttribute('aria-label') ??
    element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim();
  const wanted = (words) => request.exact ? words === request.name :
    words.includes(request.name);
  const css = [`[role="${request.role}"]`, native[request.role]].filter(Boolean).join(', ');
  const all = [...document.querySelectorAll(css)].filter(shown);
  if (request.action === 'count') return all.length;
  const element = all.find((each) => wanted(nameOf(each)));
  if (request.action === 'gone') return element ? null : true;
  if (!element) return null;
  if (request.action === 'click') {
    if (element.disabled) return null;
    element.click();
  } else if (request.action === 'fill') {
    element.focus();
    element.value = request.value;
    element.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText'}));
    element.dispatchEvent(new Event('change', {bubbles: true}));
  } else if (request.action === 'value') {
    return element.value ?? element.textContent;
  }
  return true;
}

function words() {
  const shell = document.getElementById('shell');
  const all = document.body?.textContent ?? '';
  return shell && shell.hidden ? all.replace(shell.textContent, '') : all;
}

export class MirrorPage {
  // `run(function, argument)` calls the function in the page and resolves to its answer.
  constructor(run, timeout = 20000) {
    this.run = run;
    this.timeout = timeout;
  }

  // Resolves to the first answer that is neither null nor false. A page that is just being left
  // has none.
  async until(what, body, argument, timeout = this.timeout) {
    const end = Date.now() + timeout;
    let trouble = '';
    for (;;) {
      const answer = await this.run(body, argument).catch((error) => {
        trouble = ` (${error.message})`;
        return null;
      });
      if (answer !== null && answer !== false && answer !== undefined) return answer;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}${trouble}`);
      await pause(50);
    }
  }

  act(action, role, name, {exact = true, value, timeout} = {}) {
    return this.until(`${role} "${name}" to ${action}`, act,
      {action, role, name, exact, value}, timeout);
  }

  click(role, name, options) {
    return this.act('click', role, name, options);
  }

  fill(role, name, value, options) {
    return this.act('fill', role, name, {...options, value});
  }

  waitFor(role, name, options) {
    return this.act('wait', role, name, options);
  }

  waitGone(role, name, options) {
    return this.act('gone', role, name, options);
  }

  value(role, name, options) {
    return this.act('value', role, name, options);
  }

  count(role) {
    return this.run(act, {action: 'count', role});
  }

  async waitText(text, timeout = this.timeout) {
    try {
      await this.until(`"${text}"`, new Function('text', `return (${words})().includes(text);`),
        text, timeout);
    } catch (error) {
      const seen = await this.run(words).catch(() => '');
      throw new Error(`${error.message}; the page says: ${seen.slice(0, 600)}`);
    }
  }

  waitStarted(timeout = 40000) {
    return this.until('the first frame', () => window.acquaint?.started_ms > 0, null, timeout);
  }

  route(to) {
    return this.run((hash) => {
      location.hash = hash;
    }, to);
  }

  // A file is dropped onto the program, as from a file manager.
  drop(name, type, text) {
    return this.run(([named, typed, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], named, {type: typed}));
      document.getElementById('stage').dispatchEvent(
        new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
    }, [name, type, text]);
  }
}

// The steps that every journey makes in the staff program.
export class StaffPage extends MirrorPage {
  async signIn({email, password}) {
    await this.fill('textbox', 'E-mail', email);
    await this.fill('textbox', 'Password', password);
    await this.click('button', 'Sign in');
    await this.until('the staff page', () => /\/staff\/($|[?#])/.test(location.href));
  }

  async openContact(name) {
    await this.fill('textbox', 'Search', name, {exact: false});
    await this.click('option', name, {exact: false});
    await this.waitFor('heading', name);
  }

  async changeField(field, value) {
    await this.click('button', 'Edit');
    await this.fill('textbox', field, value);
    await this.click('button', 'Save');
    await this.until('the form to close', () => !document.querySelector('[role=dialog]'));
  }
}
