<?php
// Starts changing a customer's mobile phone number. PHP 8.1 or later, with its curl extension.
declare(strict_types=1);

/** SHA256(Body + Client_Key + Login_Salt) as lower-case hex. */
function sign(string $body, string $clientKey, string $loginSalt): string
{
    return hash('sha256', $body . $clientKey . $loginSalt);
}

$newMobilePhoneNumber = getenv('CBSS_NEW_MOBILE_PHONE_NUMBER');
// Serialise once: sign these bytes, and send exactly these bytes.
$body = json_encode([
    'ClientCode' => getenv('CBSS_CLIENT_CODE'),
    'DateTime' => gmdate('Y-m-d\TH:i:s\Z'),
    'Content' => [
        'Identity' => null,
        'Password' => getenv('CBSS_PASSWORD'),
        'NewMobilePhoneNumber' => $newMobilePhoneNumber,
    ],
], JSON_THROW_ON_ERROR);
$signature = sign($body, getenv('CBSS_CLIENT_KEY'), getenv('CBSS_LOGIN_SALT'));

$path = '/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber';
$curl = curl_init(getenv('CBSS_BASE_URL') . "$path?Signature=$signature&Language=en_US");
curl_setopt_array($curl, [
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
]);
$response = curl_exec($curl);
if ($response === false) {
    fail('No response: ' . curl_error($curl));
}

// Check IsSuccessful, not the status: a rejection has status 200 too.
$envelope = json_decode($response, true);
$accepted = $envelope['IsSuccessful'] ?? null;
if ($accepted === true) {
    echo "Accepted: a one-time password is on its way to $newMobilePhoneNumber.\n";
} elseif ($accepted === false) {
    fail('Rejected: ' . json_encode($envelope['Messages'], JSON_UNESCAPED_UNICODE));
} else {
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    fail("The response with status $status is not JSON with IsSuccessful.");
}

function fail(string $sentence): never
{
    fwrite(STDERR, "$sentence\n");
    exit(1);
}
