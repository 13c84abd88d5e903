#!/bin/sh
# Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
set -eu
body=$BODY client_key=$CLIENT_KEY login_salt=$LOGIN_SALT_ALONE

# region secrets-swapped.wrong
signature=$(printf %s "$body$login_salt$client_key" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "secrets-swapped.wrong $signature"
# region secrets-swapped.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "secrets-swapped.right $signature"

# region signature-upper-case.wrong
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64 | tr a-f A-F)
# endregion
echo "signature-upper-case.wrong $signature"
# region signature-upper-case.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "signature-upper-case.right $signature"

# region signature-base64.wrong
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -binary | base64)
# endregion
echo "signature-base64.wrong $signature"
# region signature-base64.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "signature-base64.right $signature"

# region hmac.wrong
signature=$(printf %s "$body" |
  openssl dgst -sha256 -hmac "$client_key$login_salt" -r | cut -c 1-64)
# endregion
echo "hmac.wrong $signature"
# region hmac.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "hmac.right $signature"

# region text-utf-16.wrong
signature=$(printf %s "$body$client_key$login_salt" |
  iconv -t UTF-16LE | openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "text-utf-16.wrong $signature"
# region text-utf-16.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "text-utf-16.right $signature"

# region body-line-break-appended.wrong
signature=$({ echo "$body"; printf %s "$client_key$login_salt"; } |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "body-line-break-appended.wrong $signature"
# region body-line-break-appended.right
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "body-line-break-appended.right $signature"

# region login-salt-line-break.wrong
signature=$(printf %s "$body$client_key$CBSS_LOGIN_SALT" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "login-salt-line-break.wrong $signature"
# region login-salt-line-break.right
login_salt=$(printf %s "$CBSS_LOGIN_SALT") # removes line breaks at the end
signature=$(printf %s "$body$client_key$login_salt" |
  openssl dgst -sha256 -r | cut -c 1-64)
# endregion
echo "login-salt-line-break.right $signature"
