<?php
// A merchant's program in PHP: logs in over SOAP, previews and places an order, reads it again.
// URL is the server, CODE and KEY the account. Prints what the test compares, one "name=value" a line.
error_reporting(E_ALL);
set_error_handler(function ($level, $text) { throw new ErrorException($text); });
ini_set('soap.wsdl_cache_enabled', '0');
[$url, $code, $key] = [getenv('URL'), getenv('CODE'), getenv('KEY')];
$client = new SoapClient("$url/soap/6.0/?wsdl", ['location' => "$url/soap/6.0/", 'cache_wsdl' => WSDL_CACHE_NONE]);

$date = getenv('DATE');
$hash = hash_hmac('sha3-256', strlen($code) . $code . strlen($date) . $date, $key);
$session = $client->login($code, $date, $hash, 'sha3-256');

$order = new stdClass();
$order->Currency = 'eur';
$order->Items = [new stdClass()];
$order->Items[0]->Code = 'MONTHLY';
$order->Items[0]->Quantity = '1';
$order->Items[0]->Trial = false;
$order->Items[0]->PriceOptions = null;
$order->BillingDetails = (object) ['FirstName' => 'Ada', 'LastName' => 'Lovelace', 'CountryCode' => 'nl', 'City' => 'Delft',
    'Address1' => 'Example Street 1', 'Zip' => 2611, 'Email' => 'ada@example.com', 'Unknown' => 'ignored'];
$order->PaymentDetails = (object) ['Type' => 'TEST', 'Currency' => 'EUR', 'PaymentMethod' => (object) [
    'CardNumber' => '4111111111111111', 'ExpirationYear' => '2030', 'ExpirationMonth' => '12', 'CCID' => '123', 'HolderName' => 'John Doe']];

$preview = $client->getContents($session, $order);
echo 'preview=', $preview->GrossPrice, PHP_EOL;
$placed = $client->placeOrder($session, $order);
echo 'status=', $placed->Status, PHP_EOL;
echo 'total=', $placed->GrossPrice, PHP_EOL;
echo 'items-are-a-list=', is_array($placed->Items) && count($placed->Items) === 1 ? 'yes' : 'no', PHP_EOL;
echo 'subscriptions-are-a-list=', is_array($placed->Items[0]->ProductDetails->Subscriptions) ? 'yes' : 'no', PHP_EOL;
echo 'errors=', var_export($placed->Errors, true), PHP_EOL;
echo 'card=', $placed->PaymentDetails->PaymentMethod['LastDigits'] ?? $placed->PaymentDetails->PaymentMethod->LastDigits, PHP_EOL;
$read = $client->getOrder($session, $placed->RefNo);
echo 'read-again=', $read->RefNo === $placed->RefNo && $read->GrossPrice === $placed->GrossPrice ? 'yes' : 'no', PHP_EOL;

$order->PaymentDetails->PaymentMethod->HolderName = 'Mike Doe';
$declined = $client->placeOrder($session, $order);
foreach ($declined->Errors as $symbol => $text) { echo 'declined=', $symbol, PHP_EOL; }

try {
    $client->getOrder($session, '1');
    echo 'fault=none', PHP_EOL;
} catch (SoapFault $fault) {
    echo 'fault=', $fault->faultcode, ' ', $fault->getMessage(), PHP_EOL;
}
