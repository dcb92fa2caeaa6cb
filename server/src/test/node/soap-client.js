// A merchant's program in Node.js: logs in, previews, places an order and reads by the wrapped description.
const crypto = require('crypto');
const soap = require('soap');
const { URL: url, CODE: code, KEY: key, DATE: date } = process.env;

async function main() {
  const client = await soap.createClientAsync(`${url}/soap/6.0/?wsdl&style=wrapped`);
  const base = `${Buffer.byteLength(code)}${code}${Buffer.byteLength(date)}${date}`;
  const hash = crypto.createHmac('sha256', key).update(base).digest('hex');
  const call = async (name, args) => (await client[`${name}Async`](args))[0].return;

  const sessionID = await call('login', { merchantCode: code, date, hash, algo: 'sha256' });
  const order = { Currency: 'EUR', Items: { item: [{ Code: 'MONTHLY', Quantity: 1 }] } };
  const preview = await call('getContents', { sessionID, order });
  console.log(`preview=${preview.GrossPrice}`);
  console.log(`items=${preview.Items.item.length}`);
  order.BillingDetails = {
    FirstName: 'Ada', LastName: 'Lovelace', Email: 'ada@example.com', CountryCode: 'NL', City: 'Delft',
    Address1: '1 Example Street', Zip: '2611',
  };
  order.PaymentDetails = {
    Type: 'TEST',
    Currency: 'EUR',
    PaymentMethod: {
      CardNumber: '4111111111111111', ExpirationMonth: '12', ExpirationYear: '2045', CCID: '123', HolderName: 'John Doe',
    },
  };
  const placed = await call('placeOrder', { sessionID, order });
  console.log(`status=${placed.Status}`);
  const read = await call('getOrder', { sessionID, orderReference: placed.RefNo });
  console.log(`total=${read.GrossPrice}`);
  const products = await call('searchProducts', { sessionID });
  console.log(`page=${products.Pagination.Page}`);
  try {
    await call('getOrder', { sessionID, orderReference: '1' });
    console.log('fault=none');
  } catch (error) {
    console.log(`fault=${error.root.Envelope.Body.Fault.faultcode}`);
  }
}

main();
