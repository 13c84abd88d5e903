/** What `--help` prints. */
export const HELP: string = `Usage: cbss-contract --base-url URL [--reporter pretty|json|junit|html] [--output FILE]
                     [--allow-changes[=all] [--try-wrong-password]] [--probe-secrets]
                     [--only PATTERN] [--timeout MS] [--learn FILE.yaml]
       cbss-contract --list [--allow-changes[=all] [--try-wrong-password]] [--only PATTERN]

Checks whether a server honours the CBSS document. Without --allow-changes it sends nothing that a correct server
could accept, and never the customer's password.

  --base-url URL     where the server is, for instance https://cbss.example
  --reporter R       the form of the report: pretty (the default), json, junit or html
  --output FILE      writes the report to FILE, whole or not at all, and a summary to the terminal
  --allow-changes    starts one change per operation, and thereby sends one-time passwords; =all: one per format
  --try-wrong-password
                     sends one wrong password of the customer, after all else: the server may count it
  --probe-secrets    sends signatures over the secrets alone or with a weak digest to others than loopback too
  --only PATTERN     only checks whose id or title contains PATTERN, in which * stands for any text
  --list             prints every check with its calls, and sends nothing
  --timeout MS       how long one answer may take, in milliseconds (10000)
  --learn FILE.yaml  writes what the open objects were seen to contain, types only, as an OpenAPI Overlay
  --help             prints this text
  --version          prints the version

Who calls is read from the environment, never from flags:
  CBSS_CLIENT_CODE, CBSS_CLIENT_KEY, CBSS_LOGIN_SALT
  with --allow-changes also CBSS_PASSWORD, CBSS_NEW_EMAIL_ADDRESS, CBSS_NEW_MOBILE_PHONE_NUMBER

Exit code 0: something was confirmed, and nothing documented and no demand of security was contradicted. 1: something
was. 2: wrong use, or the server cannot be reached, is no CBSS, or refuses the credentials. 3: inconclusive, since nothing
was confirmed, the run gave up, or a planned call got no answer.`;
