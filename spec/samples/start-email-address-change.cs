// Starts changing a customer's email address. C# 7 or later, with Newtonsoft.Json from NuGet.
using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

static class StartEmailAddressChange
{
    /// <summary>SHA256(Body + Client_Key + Login_Salt) as lower-case hex.</summary>
    internal static string Sign(byte[] body, string clientKey, string loginSalt)
    {
        using (var sha256 = SHA256.Create())
        {
            var secrets = Encoding.UTF8.GetBytes(clientKey + loginSalt);
            var digest = sha256.ComputeHash(body.Concat(secrets).ToArray());
            return BitConverter.ToString(digest).Replace("-", "").ToLowerInvariant();
        }
    }

    static async Task<int> CallAsync()
    {
        var newEmailAddress = Env("CBSS_NEW_EMAIL_ADDRESS");
        // Serialise once: sign these bytes, and send exactly these bytes.
        var body = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(new
        {
            ClientCode = Env("CBSS_CLIENT_CODE"),
            DateTime = DateTime.UtcNow,
            Content = new
            {
                Identity = (object)null,
                Password = Env("CBSS_PASSWORD"),
                NewEmailAddress = newEmailAddress,
            },
        }));
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
        var signature = Sign(body, Env("CBSS_CLIENT_KEY"), Env("CBSS_LOGIN_SALT"));
        var url = $"{Env("CBSS_BASE_URL")}{path}?Signature={signature}&Language=en_US";
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var response = await http.PostAsync(url, content);
        var result = Read(await response.Content.ReadAsStringAsync());

        // Check IsSuccessful, not the status: a rejection has status 200 too.
        var accepted = result.Value<bool?>("IsSuccessful");
        var status = (int)response.StatusCode;
        if (accepted == null)
            return Fail($"The response with status {status} is not JSON with IsSuccessful.");
        if (accepted == false)
            return Fail($"Rejected: {result["Messages"]?.ToString(Formatting.None)}");
        Console.WriteLine($"Accepted: a one-time password is on its way to {newEmailAddress}.");
        return 0;
    }

    static JObject Read(string json)
    {
        try { return JObject.Parse(json); }
        catch (JsonException) { return new JObject(); }
    }

    static int Main()
    {
        try { return CallAsync().GetAwaiter().GetResult(); }
        catch (HttpRequestException error) { return Fail($"No response: {error.Message}"); }
        catch (TaskCanceledException) { return Fail("No response in time."); }
    }

    static string Env(string name) => Environment.GetEnvironmentVariable(name);

    static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
