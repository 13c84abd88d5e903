# The commands of @cbss/signature. Tests run this file, and its regions as the page shows them.
set -eu
cd "$(mktemp -d)"

# region given
export CBSS_CLIENT_KEY=sandbox-client-key CBSS_LOGIN_SALT=sandbox-login-salt
printf %s '{"ClientCode":"SANDBOX"}' > body.json
# endregion

# region sign
npx @cbss/signature sign body.json
# endregion

set +e
# region diagnose
npx @cbss/signature diagnose body.json --signature 8E4B8D61D6A734C72A7B2DCE8C243CF3ECDADD2BF6443D1393F38E07B398EA49
# endregion
true
