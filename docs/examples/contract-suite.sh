export CBSS_CLIENT_CODE=SANDBOX CBSS_CLIENT_KEY=sandbox-client-key CBSS_LOGIN_SALT=sandbox-login-salt
export CBSS_PASSWORD=sandbox-password
npx @cbss/contract-server --base-url http://127.0.0.1:4010 --reporter pretty
