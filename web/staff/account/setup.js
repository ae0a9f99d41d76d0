import {ask, element, enter, handle, language, languages, secret, start} from './account.js';

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'TWD', 'HKD', 'JPY', 'KRW', 'INR', 'AUD',
  'CAD', 'BRL', 'MXN', 'ARS', 'CLP', 'COP', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'TRY', 'ZAR'];

function fill_currencies() {
  const choice = element('currency');
  const kept = choice.value;
  const names = new Intl.DisplayNames([language()], {type: 'currency'});
  choice.replaceChildren(...currencies.map((one) =>
    new Option(one + ' – ' + names.of(one), one)));
  choice.value = kept || 'EUR';
}

await start('account.setup', fill_currencies);
const own = element('own_language');
for (const [value, name] of Object.entries(languages)) own.add(new Option(name, value));
own.value = language();
element('organisation').focus();
handle(element('form'), async (values) => {
  await ask('POST', '/v1/setup', {...values, token: secret('token')});
  enter();
});
