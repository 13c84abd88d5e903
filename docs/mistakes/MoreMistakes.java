// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;

class MoreMistakes {
    static String body = System.getenv("BODY");
    static String clientKey = System.getenv("CLIENT_KEY");
    static String loginSalt = System.getenv("LOGIN_SALT_ALONE");

    public static void main(String[] args) throws Exception {
        {
            // region body-members-reordered.wrong
            var mapper = new ObjectMapper();
            var envelope = mapper.readValue(body, TreeMap.class);
            var signed = mapper.writeValueAsString(envelope);
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((signed + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("body-members-reordered.wrong " + signature);
        }
        {
            // region body-members-reordered.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("body-members-reordered.right " + signature);
        }
        {
            // region body-empty.wrong
            var content = new ByteArrayInputStream(body.getBytes(UTF_8));
            content.skip(content.available()); // Something has read it.
            var signed = new String(content.readAllBytes(), UTF_8);
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((signed + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("body-empty.wrong " + signature);
        }
        {
            // region body-empty.right
            var content = new ByteArrayInputStream(body.getBytes(UTF_8));
            var signed = new String(content.readAllBytes(), UTF_8);
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((signed + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("body-empty.right " + signature);
        }
        {
            // region client-key-base64-encoded.wrong
            var encoded = Base64.getEncoder()
                .encodeToString(clientKey.getBytes(UTF_8));
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + encoded + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("client-key-base64-encoded.wrong " + signature);
        }
        {
            // region client-key-base64-encoded.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("client-key-base64-encoded.right " + signature);
        }
        {
            // region digest-sha-512.wrong
            var digest = MessageDigest.getInstance("SHA-512")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("digest-sha-512.wrong " + signature);
        }
        {
            // region digest-sha-512.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("digest-sha-512.right " + signature);
        }
        {
            // region signature-with-other-text.wrong
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = "sha256=" + HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("signature-with-other-text.wrong " + signature);
        }
        {
            // region signature-with-other-text.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("signature-with-other-text.right " + signature);
        }
    }
}
