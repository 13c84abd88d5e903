"""Starts changing a customer's email address. Python 3.9 or later, standard library only."""

import hashlib
import json
import sys
from datetime import datetime, timezone
from os import environ
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener


def sign(body: bytes, client_key: str, login_salt: str) -> str:
    """SHA256(Body + Client_Key + Login_Salt) as lower-case hex."""
    return hashlib.sha256(body + client_key.encode() + login_salt.encode()).hexdigest()


class NoRedirects(HTTPRedirectHandler):
    """Python would repeat a redirected POST as a GET, without the body."""

    def redirect_request(self, *_: object) -> None:
        return None


def main() -> None:
    new_email_address = environ["CBSS_NEW_EMAIL_ADDRESS"]
    envelope = {
        "ClientCode": environ["CBSS_CLIENT_CODE"],
        "DateTime": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Content": {
            "Identity": None,
            "Password": environ["CBSS_PASSWORD"],
            "NewEmailAddress": new_email_address,
        },
    }
    # Serialise once: sign these bytes, and send exactly these bytes.
    body = json.dumps(envelope).encode()
    signature = sign(body, environ["CBSS_CLIENT_KEY"], environ["CBSS_LOGIN_SALT"])

    path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress"
    url = f"{environ['CBSS_BASE_URL']}{path}?Signature={signature}&Language=en_US"
    request = Request(url, data=body, headers={"Content-Type": "application/json"})
    try:
        response = build_opener(NoRedirects).open(request, timeout=30)
    except HTTPError as error:
        response = error  # A response with a status of 300 or more.
    except OSError as error:
        sys.exit(f"No response: {error}")

    # Check IsSuccessful, not the status: a rejection has status 200 too.
    try:
        result = json.load(response)
        accepted = result["IsSuccessful"]
    except (ValueError, TypeError, KeyError):
        sys.exit(f"The response with status {response.status} is not JSON with IsSuccessful.")
    if accepted is not True:
        sys.exit(f"Rejected: {json.dumps(result.get('Messages'), ensure_ascii=False)}")
    print(f"Accepted: a one-time password is on its way to {new_email_address}.")


if __name__ == "__main__":
    main()
