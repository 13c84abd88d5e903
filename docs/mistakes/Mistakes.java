// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Mistakes {
    static String body = System.getenv("BODY");
    static String clientKey = System.getenv("CLIENT_KEY");
    static String loginSalt = System.getenv("LOGIN_SALT_ALONE");

    public static void main(String[] args) throws Exception {
        {
            // region secrets-swapped.wrong
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + loginSalt + clientKey).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("secrets-swapped.wrong " + signature);
        }
        {
            // region secrets-swapped.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("secrets-swapped.right " + signature);
        }
        {
            // region signature-upper-case.wrong
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().withUpperCase().formatHex(digest);
            // endregion
            System.out.println("signature-upper-case.wrong " + signature);
        }
        {
            // region signature-upper-case.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("signature-upper-case.right " + signature);
        }
        {
            // region signature-base64.wrong
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = Base64.getEncoder().encodeToString(digest);
            // endregion
            System.out.println("signature-base64.wrong " + signature);
        }
        {
            // region signature-base64.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("signature-base64.right " + signature);
        }
        {
            // region hmac.wrong
            var hmac = Mac.getInstance("HmacSHA256");
            var key = (clientKey + loginSalt).getBytes(UTF_8);
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            var digest = hmac.doFinal(body.getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("hmac.wrong " + signature);
        }
        {
            // region hmac.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("hmac.right " + signature);
        }
        {
            // region text-utf-16.wrong
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_16LE));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("text-utf-16.wrong " + signature);
        }
        {
            // region text-utf-16.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("text-utf-16.right " + signature);
        }
        {
            // region body-line-break-appended.wrong
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + "\n" + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("body-line-break-appended.wrong " + signature);
        }
        {
            // region body-line-break-appended.right
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("body-line-break-appended.right " + signature);
        }
        {
            // region login-salt-line-break.wrong
            var loginSalt = System.getenv("CBSS_LOGIN_SALT");
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("login-salt-line-break.wrong " + signature);
        }
        {
            // region login-salt-line-break.right
            var loginSalt = System.getenv("CBSS_LOGIN_SALT")
                .replaceFirst("[\\r\\n]+$", "");
            var digest = MessageDigest.getInstance("SHA-256")
                .digest((body + clientKey + loginSalt).getBytes(UTF_8));
            var signature = HexFormat.of().formatHex(digest);
            // endregion
            System.out.println("login-salt-line-break.right " + signature);
        }
    }
}
