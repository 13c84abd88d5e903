// Starts changing a customer's mobile phone number. Java 17 or later, with jackson-databind.
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

class StartMobilePhoneNumberChange {
    static final ObjectMapper JSON = new ObjectMapper();

    /** SHA256(Body + Client_Key + Login_Salt) as lower-case hex. */
    static String sign(byte[] body, String clientKey, String loginSalt)
            throws GeneralSecurityException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(body);
        sha256.update((clientKey + loginSalt).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest());
    }

    public static void main(String[] args) throws Exception {
        var env = System.getenv();
        var newMobilePhoneNumber = env.get("CBSS_NEW_MOBILE_PHONE_NUMBER");
        var envelope = JSON.createObjectNode()
            .put("ClientCode", env.get("CBSS_CLIENT_CODE"))
            .put("DateTime", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        envelope.putObject("Content")
            .putNull("Identity")
            .put("Password", env.get("CBSS_PASSWORD"))
            .put("NewMobilePhoneNumber", newMobilePhoneNumber);
        // Serialise once: sign these bytes, and send exactly these bytes.
        byte[] body = JSON.writeValueAsBytes(envelope);
        var signature = sign(body, env.get("CBSS_CLIENT_KEY"), env.get("CBSS_LOGIN_SALT"));

        var path = "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber";
        var query = "?Signature=" + signature + "&Language=en_US";
        var request = HttpRequest.newBuilder(URI.create(env.get("CBSS_BASE_URL") + path + query))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
        try {
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            var result = read(response.body());
            // Check IsSuccessful, not the status: a rejection has status 200 too.
            var accepted = result.path("IsSuccessful");
            if (!accepted.isBoolean()) {
                var status = response.statusCode();
                fail("The response with status " + status + " is not JSON with IsSuccessful.");
            }
            if (!accepted.asBoolean()) {
                fail("Rejected: " + result.path("Messages"));
            }
            System.out.printf("Accepted: a one-time password is on its way to %s.%n", newMobilePhoneNumber);
        } catch (IOException error) {
            fail("No response: " + error);
        }
    }

    static JsonNode read(byte[] json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException error) {
            return JSON.missingNode();
        }
    }

    static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
