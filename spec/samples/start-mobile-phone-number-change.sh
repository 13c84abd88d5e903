#!/bin/sh
# Starts changing a customer's mobile phone number. Needs curl, openssl and jq.
set -eu

# SHA256(Body + Client_Key + Login_Salt) as lower-case hex; standard input is the body.
sign() {
  { cat; printf %s "$CBSS_CLIENT_KEY$CBSS_LOGIN_SALT"; } | openssl dgst -sha256 -r | cut -d ' ' -f 1
}

# Serialise once: sign these bytes, and send exactly these bytes.
body=$(jq -cn '{
  ClientCode: $ENV.CBSS_CLIENT_CODE,
  DateTime: now | todate,
  Content: {
    Identity: null,
    Password: $ENV.CBSS_PASSWORD,
    NewMobilePhoneNumber: $ENV.CBSS_NEW_MOBILE_PHONE_NUMBER
  }
}')
signature=$(printf %s "$body" | sign)

url=$CBSS_BASE_URL/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber
response=$(
  printf %s "$body" | curl --silent --show-error --max-time 30 --write-out '\n%{http_code}' \
    --header 'Content-Type: application/json' --data-binary @- \
    "$url?Signature=$signature&Language=en_US"
) || exit 1
status=$(printf %s "$response" | tail -n 1)
envelope=$(printf %s "$response" | sed '$d')

# Check IsSuccessful, not the status: a rejection has status 200 too.
case $(printf %s "$envelope" | jq .IsSuccessful 2> /dev/null) in
  true)
    echo "Accepted: a one-time password is on its way to $CBSS_NEW_MOBILE_PHONE_NUMBER."
    ;;
  false)
    printf 'Rejected: %s\n' "$(printf %s "$envelope" | jq -c .Messages)" >&2
    exit 1
    ;;
  *)
    echo "The response with status $status is not JSON with IsSuccessful." >&2
    exit 1
    ;;
esac
