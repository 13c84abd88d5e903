// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
package main

import (
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

var body, clientKey, loginSalt = os.Getenv("BODY"), os.Getenv("CLIENT_KEY"), os.Getenv("LOGIN_SALT_ALONE")

func main() {
	{
		// region body-members-reordered.wrong
		var envelope map[string]any // whose members are sorted
		json.Unmarshal([]byte(body), &envelope)
		signed, _ := json.Marshal(envelope)
		digest := sha256.Sum256([]byte(string(signed) + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("body-members-reordered.wrong", signature)
	}
	{
		// region body-members-reordered.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("body-members-reordered.right", signature)
	}
	{
		// region body-empty.wrong
		content := strings.NewReader(body)
		io.Copy(io.Discard, content)
		signed, _ := io.ReadAll(content) // nothing is left
		digest := sha256.Sum256([]byte(string(signed) + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("body-empty.wrong", signature)
	}
	{
		// region body-empty.right
		content := strings.NewReader(body)
		signed, _ := io.ReadAll(content)
		digest := sha256.Sum256([]byte(string(signed) + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("body-empty.right", signature)
	}
	{
		// region client-key-base64-encoded.wrong
		encoded := base64.StdEncoding.EncodeToString([]byte(clientKey))
		digest := sha256.Sum256([]byte(body + encoded + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("client-key-base64-encoded.wrong", signature)
	}
	{
		// region client-key-base64-encoded.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("client-key-base64-encoded.right", signature)
	}
	{
		// region digest-sha-512.wrong
		digest := sha512.Sum512([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("digest-sha-512.wrong", signature)
	}
	{
		// region digest-sha-512.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("digest-sha-512.right", signature)
	}
	{
		// region signature-with-other-text.wrong
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := fmt.Sprintf("sha256=%x", digest)
		// endregion
		fmt.Println("signature-with-other-text.wrong", signature)
	}
	{
		// region signature-with-other-text.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := fmt.Sprintf("%x", digest)
		// endregion
		fmt.Println("signature-with-other-text.right", signature)
	}
}
