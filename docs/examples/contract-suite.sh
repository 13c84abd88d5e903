# Safe by default: without --allow-changes no call is sent that a correct server could accept.
# A test runs this file against a sandbox, with the package's own command for npx.
export CBSS_CLIENT_CODE=SANDBOX CBSS_CLIENT_KEY=sandbox-client-key CBSS_LOGIN_SALT=sandbox-login-salt
export CBSS_PASSWORD=sandbox-password
npx @cbss/contract-server --base-url http://127.0.0.1:4010 --reporter pretty
