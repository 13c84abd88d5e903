"""Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed."""

import base64
import hashlib
import json
import os
from urllib.request import Request

body = os.environ["BODY"].encode()
client_key = os.environ["CLIENT_KEY"].encode()
login_salt = os.environ["LOGIN_SALT_ALONE"].encode()
# region body-members-reordered.wrong
signed = json.dumps(
    json.loads(body),
    sort_keys=True,
    separators=(",", ":"),
    ensure_ascii=False,
).encode()
signature = hashlib.sha256(signed + client_key + login_salt).hexdigest()
# endregion
print("body-members-reordered.wrong", signature)
# region body-members-reordered.right
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("body-members-reordered.right", signature)
# region body-empty.wrong
request = Request("http://127.0.0.1:4010")
signed = request.data or b""
signature = hashlib.sha256(signed + client_key + login_salt).hexdigest()
# endregion
print("body-empty.wrong", signature)
# region body-empty.right
request = Request("http://127.0.0.1:4010", body)
signed = request.data or b""
signature = hashlib.sha256(signed + client_key + login_salt).hexdigest()
# endregion
print("body-empty.right", signature)
# region client-key-base64-encoded.wrong
encoded = base64.b64encode(client_key)
signature = hashlib.sha256(body + encoded + login_salt).hexdigest()
# endregion
print("client-key-base64-encoded.wrong", signature)
# region client-key-base64-encoded.right
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("client-key-base64-encoded.right", signature)
# region digest-sha-512.wrong
signature = hashlib.sha512(body + client_key + login_salt).hexdigest()
# endregion
print("digest-sha-512.wrong", signature)
# region digest-sha-512.right
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("digest-sha-512.right", signature)
# region signature-with-other-text.wrong
digest = hashlib.sha256(body + client_key + login_salt)
signature = f"{digest.name}={digest.hexdigest()}"
# endregion
print("signature-with-other-text.wrong", signature)
# region signature-with-other-text.right
digest = hashlib.sha256(body + client_key + login_salt)
signature = digest.hexdigest()
# endregion
print("signature-with-other-text.right", signature)
