// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

static class MoreMistakes
{
    static string Env(string name) => Environment.GetEnvironmentVariable(name);
    static readonly string body = Env("BODY"), clientKey = Env("CLIENT_KEY"), loginSalt = Env("LOGIN_SALT_ALONE");

    static void Main()
    {
        {
            // region body-members-reordered.wrong
            var members = JObject.Parse(body).Properties();
            var sorted = new JObject(members.OrderBy(member => member.Name));
            var signed = sorted.ToString(Formatting.None);
            var bytes = Encoding.UTF8.GetBytes(signed + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("body-members-reordered.wrong " + signature);
        }
        {
            // region body-members-reordered.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("body-members-reordered.right " + signature);
        }
        {
            // region body-empty.wrong
            var content = new StringReader(body);
            content.ReadToEnd();
            var signed = content.ReadToEnd(); // Nothing is left.
            var bytes = Encoding.UTF8.GetBytes(signed + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("body-empty.wrong " + signature);
        }
        {
            // region body-empty.right
            var content = new StringReader(body);
            var signed = content.ReadToEnd();
            var bytes = Encoding.UTF8.GetBytes(signed + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("body-empty.right " + signature);
        }
        {
            // region client-key-base64-encoded.wrong
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(clientKey));
            var bytes = Encoding.UTF8.GetBytes(body + encoded + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("client-key-base64-encoded.wrong " + signature);
        }
        {
            // region client-key-base64-encoded.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("client-key-base64-encoded.right " + signature);
        }
        {
            // region digest-sha-512.wrong
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA512.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("digest-sha-512.wrong " + signature);
        }
        {
            // region digest-sha-512.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("digest-sha-512.right " + signature);
        }
        {
            // region signature-with-other-text.wrong
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var hex = string.Concat(digest.Select(b => $"{b:x2}"));
            var signature = "sha256=" + hex;
            // endregion
            Console.WriteLine("signature-with-other-text.wrong " + signature);
        }
        {
            // region signature-with-other-text.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = string.Concat(digest.Select(b => $"{b:x2}"));
            // endregion
            Console.WriteLine("signature-with-other-text.right " + signature);
        }
    }
}
