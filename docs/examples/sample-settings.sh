export CBSS_BASE_URL=http://127.0.0.1:4010 CBSS_CLIENT_CODE=SANDBOX
export CBSS_CLIENT_KEY=sandbox-client-key CBSS_LOGIN_SALT=sandbox-login-salt
export CBSS_PASSWORD=sandbox-password
export CBSS_NEW_EMAIL_ADDRESS=mei@example.com CBSS_NEW_MOBILE_PHONE_NUMBER=+447700900123
