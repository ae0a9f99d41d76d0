// An organisation on a real server, and reference clients signed in to it.
import {Server} from '../browser/support/server.mjs';
import {ReferenceClient} from '../support/reference_client.mjs';

const PASSWORD = 'a quiet harbour';
const ADMINISTRATOR = 'ada@example.org';

export class Organisation {
  // A new server with one administrator. `launcher`: see Server.start.
  static async start(launcher) {
    const organisation = new Organisation();
    organisation.server = await Server.start([], launcher);
    const door = new ReferenceClient(organisation.server.url);
    const token = tokenOf(organisation.server.setUpLink);
    const {user} = await door.json('POST', '/v1/setup', {token, organisation: 'Example & Co',
      name: 'Ada', email: ADMINISTRATOR, password: PASSWORD, language: 'en', currency: 'EUR'});
    organisation.door = door;
    organisation.user = bytesOf(user.id);
    return organisation;
  }

  // Another device of the administrator's. It comes with the administrator's session: signing in
  // anew would only cost the time of a password hash.
  device(options) {
    const client = new ReferenceClient(this.server.url, options);
    client.cookie = this.door.cookie;
    return client;
  }

  // A device of a new member of staff, signed in.
  async colleague(name, role) {
    const email = `${name.toLowerCase()}@example.org`;
    const {link, user} = await this.door.json('POST', '/v1/invitations', {name, email, role});
    await new ReferenceClient(this.server.url).json('POST', '/v1/invitations/accept',
      {token: tokenOf(link), name, password: PASSWORD});
    const client = new ReferenceClient(this.server.url);
    await client.signIn(email, PASSWORD);
    return {client, email, row: bytesOf(user)};
  }

  signIn(client, email = ADMINISTRATOR) {
    return client.signIn(email, PASSWORD);
  }

  async end() {
    this.door.close();
    await this.server.stop();
  }
}

function bytesOf(id) {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function tokenOf(link) {
  return link.slice(link.indexOf('token=') + 6);
}
