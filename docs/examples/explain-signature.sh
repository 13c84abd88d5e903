# The same from a shell. A test runs this file, with the package's own command for npx.
set -eu
export CBSS_CLIENT_KEY=sandbox-client-key CBSS_LOGIN_SALT=sandbox-login-salt
cd "$(mktemp -d)"
printf %s '{"ClientCode":"SANDBOX"}' > body.json

# region sign
npx @cbss/signature sign body.json
# endregion

# region diagnose
npx @cbss/signature diagnose body.json --signature 8E4B8D61D6A734C72A7B2DCE8C243CF3ECDADD2BF6443D1393F38E07B398EA49 || true
# endregion
