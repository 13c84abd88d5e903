/** The text that `--help` prints. */
export const HELP: string = `Usage: cbss-contract --base-url URL [--reporter pretty|json|junit|html] [--output FILE]
                     [--allow-changes[=all] [--try-wrong-password]] [--probe-secrets]
                     [--only PATTERN] [--timeout MS] [--learn FILE.yaml]
       cbss-contract --list [--allow-changes[=all] [--try-wrong-password]] [--only PATTERN]

Checks whether a server follows the CBSS document. Without --allow-changes it sends nothing that a correct server
could accept, and never the customer's password.

  --base-url URL     the address of the server, such as https://cbss.example
  --reporter R       the form of the report: pretty (the default), json, junit or html
  --output FILE      writes the report to FILE, atomically, and a summary to the terminal
  --allow-changes    starts one change per operation, which sends one-time passwords; =all: one per format
  --try-wrong-password
                     sends one wrong password of the customer, as the last call; the server may count it
  --probe-secrets    sends signatures over the secrets alone or with a weak digest beyond loopback too
  --only PATTERN     runs only checks whose ID or title contains PATTERN; * matches any text
  --list             prints every check with its calls, and sends nothing
  --timeout MS       how long one response may take, in milliseconds (default: 10000)
  --learn FILE.yaml  writes what the open objects contained, types only, as an OpenAPI Overlay
  --help             prints this text
  --version          prints the version

Credentials come from the environment, never from flags:
  CBSS_CLIENT_CODE, CBSS_CLIENT_KEY, CBSS_LOGIN_SALT
  with --allow-changes also CBSS_PASSWORD, CBSS_NEW_EMAIL_ADDRESS, CBSS_NEW_MOBILE_PHONE_NUMBER

Exit codes:
  0  at least one fact was confirmed, and nothing documented and no demand of security was contradicted
  1  a documented fact or a demand of security was contradicted
  2  wrong usage, or the server is unreachable, is not a CBSS, or refuses the credentials
  3  inconclusive: nothing was confirmed, the run gave up, or a planned call got no response`;
