<?php
// What PHP makes of amounts, and of lists below what the description leaves open.
error_reporting(E_ALL);
set_error_handler(function ($level, $text) { throw new ErrorException($text); });
[$url, $code, $key, $date] = [getenv('URL'), getenv('CODE'), getenv('KEY'), getenv('DATE')];
$client = new SoapClient("$url/soap/6.0/?wsdl", ['location' => "$url/soap/6.0/", 'cache_wsdl' => WSDL_CACHE_NONE]);
$session = $client->login($code, $date, hash_hmac('md5', strlen($code) . $code . strlen($date) . $date, $key));

$order = (object) ['Currency' => 'EUR', 'Items' => [(object) ['Code' => 'MONTHLY', 'Quantity' => 1]]];
echo 'preview=', gettype($client->getContents($session, $order)->GrossPrice), PHP_EOL;

$price = $client->getProductByCode($session, 'MONTHLY')->PricingConfigurations[0]->Prices->Regular[0];
echo 'price=', gettype($price->Amount), PHP_EOL;
echo 'option-codes=', gettype($price->OptionCodes), PHP_EOL;

$promotion = $client->addPromotion($session, (object) ['Name' => 'Types', 'Type' => 'REGULAR', 'ChannelType' => 'ALL',
    'Enabled' => false, 'Coupon' => (object) ['Type' => 'MULTIPLE', 'Codes' => [uniqid('a'), uniqid('b')]],
    'Products' => [(object) ['Code' => 'MONTHLY']],
    'Discount' => (object) ['Type' => 'FIXED', 'DefaultCurrency' => 'EUR', 'Values' => [(object) ['Currency' => 'EUR', 'Amount' => 1.5]]]]);
echo 'coupon-codes=', gettype($promotion->Coupon->Codes), PHP_EOL;
echo 'pricing-option-codes=', gettype($promotion->Products[0]->PricingOptionCodes), PHP_EOL;
echo 'values=', gettype($promotion->Discount->Values), PHP_EOL;
echo 'value=', gettype($promotion->Discount->Values[0]->Amount), PHP_EOL;
