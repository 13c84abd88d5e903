"""Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed."""

import base64
import hashlib
import hmac
import os

body = os.environ["BODY"].encode()
client_key = os.environ["CLIENT_KEY"].encode()
login_salt = os.environ["LOGIN_SALT_ALONE"].encode()
# region secrets-swapped.wrong
signature = hashlib.sha256(body + login_salt + client_key).hexdigest()
# endregion
print("secrets-swapped.wrong", signature)
# region secrets-swapped.right
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("secrets-swapped.right", signature)
# region signature-upper-case.wrong
digest = hashlib.sha256(body + client_key + login_salt)
signature = digest.hexdigest().upper()
# endregion
print("signature-upper-case.wrong", signature)
# region signature-upper-case.right
digest = hashlib.sha256(body + client_key + login_salt)
signature = digest.hexdigest()
# endregion
print("signature-upper-case.right", signature)
# region signature-base64.wrong
digest = hashlib.sha256(body + client_key + login_salt)
signature = base64.b64encode(digest.digest()).decode()
# endregion
print("signature-base64.wrong", signature)
# region signature-base64.right
digest = hashlib.sha256(body + client_key + login_salt)
signature = digest.hexdigest()
# endregion
print("signature-base64.right", signature)
# region hmac.wrong
signature = hmac.new(client_key + login_salt, body, "sha256").hexdigest()
# endregion
print("hmac.wrong", signature)
# region hmac.right
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("hmac.right", signature)
# region text-utf-16.wrong
text = (body + client_key + login_salt).decode()
signature = hashlib.sha256(text.encode("utf-16-le")).hexdigest()
# endregion
print("text-utf-16.wrong", signature)
# region text-utf-16.right
text = (body + client_key + login_salt).decode()
signature = hashlib.sha256(text.encode("utf-8")).hexdigest()
# endregion
print("text-utf-16.right", signature)
# region body-line-break-appended.wrong
signed = body + b"\n"
signature = hashlib.sha256(signed + client_key + login_salt).hexdigest()
# endregion
print("body-line-break-appended.wrong", signature)
# region body-line-break-appended.right
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("body-line-break-appended.right", signature)
# region login-salt-line-break.wrong
login_salt = os.environ["CBSS_LOGIN_SALT"].encode()
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("login-salt-line-break.wrong", signature)
# region login-salt-line-break.right
login_salt = os.environ["CBSS_LOGIN_SALT"].rstrip("\r\n").encode()
signature = hashlib.sha256(body + client_key + login_salt).hexdigest()
# endregion
print("login-salt-line-break.right", signature)
