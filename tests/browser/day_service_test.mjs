// A day in service: a customer's request taken and answered, tickets merged and linked, an article
// that helps the next customer; at a desk, on a phone in Spanish, and in Firefox.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

import {firstPage, launchChromium} from './support/chromium.mjs';
import {
  back, begin, beginFirefox, choose, colleague, day, desk, fill, find, go, heading, idle, phone,
  press, pressed, route, shot,
} from './support/day.mjs';
import {Server} from './support/server.mjs';

const state = {};
test.before(async () => {
  state.server = await Server.start(['--demo']);
  state.diego = await colleague(state.server, 'diego');
});
test.after(() => state.server?.stop());

// A customer's phone, signed in at the portal by the link from the mail.
async function customer(t, email) {
  const context = await launchChromium({...phone, deviceScaleFactor: 2});
  t.after(() => context.close());
  const page = await firstPage(context);
  await page.goto(`${state.server.url}/portal/`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', {name: 'Send me the mail'}).click();
  await page.getByLabel('Code from the mail').waitFor();
  const link = /(http\S+#in\/\S+\/go)/.exec(await state.server.mail(email, '#in/'))[1];
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', {name: 'Sign in on this device'}).click();
  await page.getByText('Hello').waitFor();
  return page;
}

async function ask(page, subject, words) {
  await page.goto(`${state.server.url}/portal/#/new`);
  await page.getByLabel('What is it about?').fill(subject);
  await page.getByLabel('What happened, or what would you like to know?').fill(words);
  await page.getByRole('button', {name: 'Send'}).click();
  await page.locator('.talk .said').first().waitFor();
}

const owner = (page) => page.getByRole('combobox', {name: 'Owner'});

// The ticket's page says how long the promise still holds.
async function takeNext(page, subject) {
  await go(page, '/tickets');
  await pressed(page, 'button', 'Take the next one');
  await heading(page, subject);
  await page.getByRole('main').getByText(/First answer: .* left/).first().waitFor();
  assert.match(await owner(page).textContent(), /Diego Navarro/);
  return route(page);
}

async function note(page, words) {
  await press(page, 'switch', 'Internal note');
  await fill(page, 'Only staff will see this', words);
  await pressed(page, 'button', 'Save note');
  await page.getByRole('group').filter({hasText: words}).waitFor();
}

async function answerByCanned(page, name, words) {
  await press(page, 'switch', 'Answer');
  await press(page, 'button', 'Canned answers');
  await page.getByRole('option', {name}).first().click();
  await idle(page);
  const answer = page.getByRole('textbox', {name: 'Write to the customer'});
  assert.match(await answer.inputValue(), words);
  await pressed(page, 'button', 'Send');
  await page.getByText('in time').first().waitFor();
}

async function merge(page, subject, into, title) {
  await go(page, '/tickets');
  await page.getByRole('row', {name: subject}).click();
  await heading(page, subject);
  await press(page, 'button', 'More for this ticket');
  await press(page, 'option', 'Merge into another ticket');
  await find(page, 'Find a ticket', into, title);
  await shot(page, 'service-merge');
  await page.getByRole('dialog').getByRole('button', {name: 'Merge', exact: true}).click();
  await idle(page);
}

async function fileTicket(page, subject) {
  await go(page, '/tickets');
  await press(page, 'button', 'New ticket');
  await fill(page, 'Subject', subject);
  await find(page, 'Contact', 'contact1@blueheron', /./);
  await pressed(page, 'button', 'Save');
  await heading(page, subject);
  await page.getByText('Number follows').first().waitFor();
  return route(page);
}

async function attach(page, name, text) {
  const asked = page.waitForEvent('filechooser');
  await press(page, 'button', 'Attach a file');
  await (await asked).setFiles({name, mimeType: 'text/plain', buffer: Buffer.from(text)});
  await page.getByRole('button', {name: `Remove ${name}`}).waitFor();
}

async function link(page, to, title) {
  await press(page, 'button', 'More for this ticket');
  await press(page, 'option', 'Link another ticket');
  await find(page, 'Find a ticket', to, title);
  await page.getByRole('dialog').getByRole('button', {name: 'Link', exact: true}).click();
  await idle(page);
  await page.getByRole('heading', {name: 'Linked tickets'}).waitFor();
}

async function writeArticle(page) {
  await go(page, '/articles');
  await press(page, 'button', 'New article');
  await fill(page, 'Name', 'Reset the gateway');
  await choose(page, 'Visible to', 'Customers in the portal');
  await pressed(page, 'button', 'Save');
  await fill(page, 'Title', 'How to reset the gateway');
  await fill(page, 'Text', '# Reset\n- Hold the button for **ten seconds**');
  await pressed(page, 'button', 'Save draft');
  await shot(page, 'service-article');
  return route(page);
}

const help = async (page) => {
  await page.goto(`${state.server.url}/portal/help?lang=en`);
  return page.getByRole('link', {name: 'How to reset the gateway'});
};

day('service at a desk: a request is taken, answered and closed, an article helps the next one',
  async (t) => {
    const maria = await customer(t, 'contact1@blueheron.uk.example');
    await ask(maria, 'Lamp in the hall flickers', 'Since this morning.');
    const {page, proxy} = await begin(t, state.server, state.diego, desk);
    const ticket = await takeNext(page, 'Lamp in the hall flickers');
    await note(page, 'They have the old dimmer.');
    await answerByCanned(page, 'Photo of the type plate', /photo of the type plate.*T-1041/s);
    await maria.getByText('Could you send us a photo').first().waitFor();
    assert.equal(await maria.getByText('old dimmer').count(), 0, 'a note stays inside');
    await shot(page, 'service-ticket');

    await ask(maria, 'The lamp again', 'Now it is dark.');
    await page.getByRole('banner').getByText('All changes sent').first().waitFor();
    proxy.cut();
    const filed = await fileTicket(page, 'Projector lamp is dark');
    await attach(page, 'plate.txt', 'FJO-10 2024');
    await note(page, 'The plate is in the file.');
    await link(page, 'T-1041', 'Lamp in the hall flickers');
    await shot(page, 'service-offline');
    const article = await writeArticle(page);
    await back(page, proxy);
    await go(page, filed);
    await page.getByText('T-1043').first().waitFor();

    const other = await begin(t, state.server, undefined, desk, filed);
    await heading(other.page, 'Projector lamp is dark');
    await other.page.getByText('The plate is in the file.').first().waitFor();
    await other.page.getByRole('link', {name: /Lamp in the hall flickers/}).waitFor();
    const saving = other.page.waitForEvent('download');
    await other.page.getByText('plate.txt').first().click();
    assert.equal(fs.readFileSync(await (await saving).path(), 'utf8'), 'FJO-10 2024');

    await merge(page, 'The lamp again', 'T-1041', 'Lamp in the hall flickers');
    await go(page, ticket);
    await page.getByText('Now it is dark.').first().waitFor();
    await pressed(page, 'button', 'Mark as solved');
    await maria.goto(`${state.server.url}/portal/#/requests`);
    await maria.getByText('Lamp in the hall flickers').first().click();
    await maria.getByText('Now it is dark.').first().waitFor();
    await maria.getByText('solved').first().waitFor();
    await choose(page, 'Ticket status', 'Closed');

    assert.equal(await (await help(maria)).count(), 0, 'a draft is for staff');
    await go(page, article);
    await pressed(page, 'button', 'Publish');
    await page.getByRole('banner').getByText('All changes sent').first().waitFor();
    await (await help(maria)).click();
    await maria.getByText('ten seconds').waitFor();
    await shot(maria, 'service-help');
  });

day('service on a phone in Spanish: an answer written without a network reaches the customer',
  async (t) => {
    const harry = await customer(t, 'contact1@kestrel.uk.example');
    await ask(harry, 'Dimmer hums at night', 'In two rooms.');
    const {page, proxy} = await begin(t, state.server, state.diego, {...phone, locale: 'es-ES'});
    await go(page, '/tickets');
    await page.getByRole('row', {name: 'Dimmer hums at night'}).click();
    await heading(page, 'Dimmer hums at night');
    await page.getByText('In two rooms.').first().waitFor();
    proxy.cut();
    await fill(page, 'Escribir al cliente', 'Please turn it above 20 %.');
    await shot(page, 'service-phone');
    await pressed(page, 'button', 'Enviar');
    await page.getByRole('group').filter({hasText: 'above 20 %'}).waitFor();
    await shot(page, 'service-phone-sent');
    assert.equal(await harry.getByText('above 20 %').count(), 0, 'nothing has been sent yet');
    await back(page, proxy, 'Todo enviado');
    await harry.getByText('Please turn it above 20 %.').first().waitFor();
    await harry.getByText('your answer needed').first().waitFor();
    const other = await begin(t, state.server, undefined, desk, await route(page));
    await heading(other.page, 'Dimmer hums at night');
    await other.page.getByText('Please turn it above 20 %.').first().waitFor();
  });

day('service in Firefox: the next ticket is taken, answered by a macro and solved', async (t) => {
  const grace = await customer(t, 'contact2@kestrel.uk.example');
  await ask(grace, 'Lamp above the desk', 'It smells.');
  const {page, tab} = await beginFirefox(t, state.server, state.diego);
  await page.route('/tickets');
  await page.click('button', 'Take the next one');
  await page.waitFor('heading', 'Lamp above the desk');
  await page.waitText('It smells.');
  await page.click('button', 'Macros');
  await page.click('option', 'Ask for the type plate');
  await page.waitText('Waiting for customer');
  await grace.getByText('Could you send us a photo').first().waitFor();
  await page.click('button', 'Mark as solved');
  await page.waitText('All changes sent');
  await grace.getByText('solved').first().waitFor();
  await shot(tab, 'service-firefox');
});
