<?php
// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
declare(strict_types=1);

$body = getenv('BODY');
$clientKey = getenv('CLIENT_KEY');
$loginSalt = getenv('LOGIN_SALT_ALONE');
// region secrets-swapped.wrong
$signature = hash('sha256', $body . $loginSalt . $clientKey);
// endregion
echo "secrets-swapped.wrong $signature\n";
// region secrets-swapped.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "secrets-swapped.right $signature\n";
// region signature-upper-case.wrong
$digest = hash('sha256', $body . $clientKey . $loginSalt);
$signature = strtoupper($digest);
// endregion
echo "signature-upper-case.wrong $signature\n";
// region signature-upper-case.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "signature-upper-case.right $signature\n";
// region signature-base64.wrong
$digest = hash('sha256', $body . $clientKey . $loginSalt, true);
$signature = base64_encode($digest);
// endregion
echo "signature-base64.wrong $signature\n";
// region signature-base64.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "signature-base64.right $signature\n";
// region hmac.wrong
$signature = hash_hmac('sha256', $body, $clientKey . $loginSalt);
// endregion
echo "hmac.wrong $signature\n";
// region hmac.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "hmac.right $signature\n";
// region text-utf-16.wrong
$text = $body . $clientKey . $loginSalt;
$signature = hash('sha256', iconv('UTF-8', 'UTF-16LE', $text));
// endregion
echo "text-utf-16.wrong $signature\n";
// region text-utf-16.right
$text = $body . $clientKey . $loginSalt;
$signature = hash('sha256', $text);
// endregion
echo "text-utf-16.right $signature\n";
// region body-line-break-appended.wrong
$signature = hash('sha256', "$body\n" . $clientKey . $loginSalt);
// endregion
echo "body-line-break-appended.wrong $signature\n";
// region body-line-break-appended.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "body-line-break-appended.right $signature\n";
// region login-salt-line-break.wrong
$loginSalt = getenv('CBSS_LOGIN_SALT');
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "login-salt-line-break.wrong $signature\n";
// region login-salt-line-break.right
$loginSalt = rtrim(getenv('CBSS_LOGIN_SALT'), "\r\n");
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "login-salt-line-break.right $signature\n";
