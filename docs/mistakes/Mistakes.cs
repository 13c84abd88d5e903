// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
using System;
using System.Security.Cryptography;
using System.Text;

static class Mistakes
{
    static string Env(string name) => Environment.GetEnvironmentVariable(name);
    static readonly string body = Env("BODY"), clientKey = Env("CLIENT_KEY"), loginSalt = Env("LOGIN_SALT_ALONE");

    static void Main()
    {
        {
            // region secrets-swapped.wrong
            var bytes = Encoding.UTF8.GetBytes(body + loginSalt + clientKey);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("secrets-swapped.wrong " + signature);
        }
        {
            // region secrets-swapped.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("secrets-swapped.right " + signature);
        }
        {
            // region signature-upper-case.wrong
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest).Replace("-", "");
            // endregion
            Console.WriteLine("signature-upper-case.wrong " + signature);
        }
        {
            // region signature-upper-case.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("signature-upper-case.right " + signature);
        }
        {
            // region signature-base64.wrong
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = Convert.ToBase64String(digest);
            // endregion
            Console.WriteLine("signature-base64.wrong " + signature);
        }
        {
            // region signature-base64.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("signature-base64.right " + signature);
        }
        {
            // region hmac.wrong
            var key = Encoding.UTF8.GetBytes(clientKey + loginSalt);
            var bytes = Encoding.UTF8.GetBytes(body);
            var digest = new HMACSHA256(key).ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("hmac.wrong " + signature);
        }
        {
            // region hmac.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("hmac.right " + signature);
        }
        {
            // region text-utf-16.wrong
            var bytes = Encoding.Unicode.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("text-utf-16.wrong " + signature);
        }
        {
            // region text-utf-16.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("text-utf-16.right " + signature);
        }
        {
            // region body-line-break-appended.wrong
            var bytes = Encoding.UTF8.GetBytes(body + "\n" + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("body-line-break-appended.wrong " + signature);
        }
        {
            // region body-line-break-appended.right
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("body-line-break-appended.right " + signature);
        }
        {
            // region login-salt-line-break.wrong
            var loginSalt = Environment.GetEnvironmentVariable("CBSS_LOGIN_SALT");
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("login-salt-line-break.wrong " + signature);
        }
        {
            // region login-salt-line-break.right
            var loginSalt = Environment.GetEnvironmentVariable("CBSS_LOGIN_SALT")
                .TrimEnd('\r', '\n');
            var bytes = Encoding.UTF8.GetBytes(body + clientKey + loginSalt);
            var digest = SHA256.Create().ComputeHash(bytes);
            var signature = BitConverter.ToString(digest)
                .Replace("-", "").ToLowerInvariant();
            // endregion
            Console.WriteLine("login-salt-line-break.right " + signature);
        }
    }
}
