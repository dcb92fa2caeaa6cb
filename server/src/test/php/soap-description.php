<?php
// Reads the description, and with it what it imports, and calls nothing.
error_reporting(E_ALL);
set_error_handler(function ($level, $text) { throw new ErrorException($text); });
$url = getenv('URL');
$client = new SoapClient("$url/soap/6.0/?wsdl", ['cache_wsdl' => WSDL_CACHE_NONE]);
echo 'reads=', count($client->__getFunctions()) > 0 ? 'yes' : 'no', PHP_EOL;
