# The first call by hand. Tests run this file, and its regions as the page shows them.
set -eu

# region body
CBSS_URL=http://127.0.0.1:4010
BODY='{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Identity":null,"Password":"sandbox-password","NewEmailAddress":"mei@example.com"}}'
# endregion

# region sign
SIGNATURE=$(printf %s "$BODY" sandbox-client-key sandbox-login-salt | openssl dgst -sha256 -r | cut -c 1-64)
echo "$SIGNATURE"
# endregion

# region call
curl --silent --show-error --header "Content-Type: application/json" --data-raw "$BODY" \
  "$CBSS_URL/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress?Signature=$SIGNATURE&Language=en_US"
# endregion
echo

# region inbox
curl --silent --show-error "$CBSS_URL/__sandbox/outbox"
# endregion
echo

# region tamper
curl --silent --show-error --header "Content-Type: application/json" --data-raw "$BODY
" "$CBSS_URL/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress?Signature=$SIGNATURE&Language=en_US"
# endregion
echo
