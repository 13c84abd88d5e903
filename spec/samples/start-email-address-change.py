"""Starts changing a customer's email address. Python 3.9 or later, standard library only."""

import hashlib
import json
import sys
from datetime import datetime, timezone
from os import environ
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def sign(body: bytes, client_key: str, login_salt: str) -> str:
    """SHA256(Body + Client_Key + Login_Salt) as lower-case hex."""
    return hashlib.sha256(body + client_key.encode() + login_salt.encode()).hexdigest()


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
    # Serialised once: these bytes are signed, and exactly these are sent.
    body = json.dumps(envelope).encode()
    signature = sign(body, environ["CBSS_CLIENT_KEY"], environ["CBSS_LOGIN_SALT"])

    path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress"
    url = f"{environ['CBSS_BASE_URL']}{path}?Signature={signature}&Language=en_US"
    request = Request(url, data=body, headers={"Content-Type": "application/json"})
    try:
        response = urlopen(request, timeout=30)
    except HTTPError as error:
        response = error  # An answer all the same, with a status of 300 or more.
    except OSError as error:
        sys.exit(f"No answer: {error}")

    # IsSuccessful decides. The status alone says nothing: a rejection has 200, too.
    try:
        answer = json.load(response)
        accepted = answer["IsSuccessful"]
    except (ValueError, TypeError, KeyError):
        sys.exit(f"Expected JSON with IsSuccessful, but HTTP {response.status} came without.")
    if accepted is not True:
        sys.exit(f"Rejected: {json.dumps(answer.get('Messages'), ensure_ascii=False)}")
    print(f"Accepted: a one-time password is on its way to {new_email_address}.")


if __name__ == "__main__":
    main()
