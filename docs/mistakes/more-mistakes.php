<?php
// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
declare(strict_types=1);

$body = getenv('BODY');
$clientKey = getenv('CLIENT_KEY');
$loginSalt = getenv('LOGIN_SALT_ALONE');
// region body-members-reordered.wrong
$envelope = json_decode($body, true);
ksort($envelope);
$signed = json_encode($envelope, JSON_UNESCAPED_UNICODE);
$signature = hash('sha256', $signed . $clientKey . $loginSalt);
// endregion
echo "body-members-reordered.wrong $signature\n";
// region body-members-reordered.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "body-members-reordered.right $signature\n";
// region body-empty.wrong
$signed = http_build_query($_POST);
$signature = hash('sha256', $signed . $clientKey . $loginSalt);
// endregion
echo "body-empty.wrong $signature\n";
// region body-empty.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "body-empty.right $signature\n";
// region client-key-base64-encoded.wrong
$encoded = base64_encode($clientKey);
$signature = hash('sha256', $body . $encoded . $loginSalt);
// endregion
echo "client-key-base64-encoded.wrong $signature\n";
// region client-key-base64-encoded.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "client-key-base64-encoded.right $signature\n";
// region digest-sha-512.wrong
$signature = hash('sha512', $body . $clientKey . $loginSalt);
// endregion
echo "digest-sha-512.wrong $signature\n";
// region digest-sha-512.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "digest-sha-512.right $signature\n";
// region signature-with-other-text.wrong
$digest = hash('sha256', $body . $clientKey . $loginSalt);
$signature = "sha256=$digest";
// endregion
echo "signature-with-other-text.wrong $signature\n";
// region signature-with-other-text.right
$signature = hash('sha256', $body . $clientKey . $loginSalt);
// endregion
echo "signature-with-other-text.right $signature\n";
