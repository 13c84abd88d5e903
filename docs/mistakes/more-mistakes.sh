#!/bin/sh
# Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
set -eu
body=$BODY client_key=$CLIENT_KEY login_salt=$LOGIN_SALT_ALONE

# region body-members-reordered.wrong
signed=$(printf %s "$body" | jq --compact-output --sort-keys .)
signature=$(printf %s "$signed$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "body-members-reordered.wrong $signature"
# region body-members-reordered.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "body-members-reordered.right $signature"
# region body-empty.wrong
signature=$(printf %s "$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "body-empty.wrong $signature"
# region body-empty.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "body-empty.right $signature"
# region client-key-base64-encoded.wrong
encoded=$(printf %s "$client_key" | base64)
signature=$(printf %s "$body$encoded$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "client-key-base64-encoded.wrong $signature"
# region client-key-base64-encoded.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "client-key-base64-encoded.right $signature"
# region digest-sha-512.wrong
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha512 -r | cut -c 1-128)
# endregion
echo "digest-sha-512.wrong $signature"
# region digest-sha-512.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "digest-sha-512.right $signature"
# region signature-with-other-text.wrong
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256)
# endregion
echo "signature-with-other-text.wrong $signature"
# region signature-with-other-text.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "signature-with-other-text.right $signature"
