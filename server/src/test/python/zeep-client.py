# A merchant's program in Python: logs in, previews, places an order and reads it again by a literal description.
# Prints what the test compares, one "name=value" a line.
import hashlib
import hmac
import os

import zeep

url, code, key, date, style = (os.environ[name] for name in ('URL', 'CODE', 'KEY', 'DATE', 'STYLE'))
client = zeep.Client(f'{url}/soap/6.0/?wsdl&style={style}')
base = f'{len(code.encode())}{code}{len(date.encode())}{date}'
signature = hmac.new(key.encode(), base.encode(), hashlib.sha256).hexdigest()
session = client.service.login(code, date, signature, 'sha256')

order = {
    'Currency': 'EUR',
    'Items': {'item': [{'Code': 'MONTHLY', 'Quantity': 1}]},
    'BillingDetails': {
        'FirstName': 'Ada', 'LastName': 'Lovelace', 'Email': 'ada@example.com', 'CountryCode': 'NL', 'City': 'Delft',
        'Address1': '1 Example Street', 'Zip': '2611',
    },
    'PaymentDetails': {
        'Type': 'TEST',
        'Currency': 'EUR',
        'PaymentMethod': {
            'CardNumber': '4111111111111111', 'ExpirationMonth': '12', 'ExpirationYear': '2045', 'CCID': '123',
            'HolderName': 'John Doe',
        },
    },
}
print(f'preview={client.service.getContents(session, order).GrossPrice}')
placed = client.service.placeOrder(session, order)
print(f'status={placed.Status}')
print(f'items={len(placed.Items.item)}')
print(f'errors={placed.Errors}')
read = client.service.getOrder(session, placed.RefNo, False)
print(f'read={read.RefNo == placed.RefNo} {read.GrossPrice}')
try:
    client.service.getOrder(session, '1', False)
    print('fault=none')
except zeep.exceptions.Fault as fault:
    print(f'fault={fault.code} {fault.message}')
