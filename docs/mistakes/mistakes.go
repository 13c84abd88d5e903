// Signs wrongly and correctly: prints each signature by the name of its mistake. The environment has what is signed.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
	"unicode/utf16"
)

var body, clientKey, loginSalt = os.Getenv("BODY"), os.Getenv("CLIENT_KEY"), os.Getenv("LOGIN_SALT_ALONE")

func main() {
	{
		// region secrets-swapped.wrong
		digest := sha256.Sum256([]byte(body + loginSalt + clientKey))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("secrets-swapped.wrong", signature)
	}
	{
		// region secrets-swapped.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("secrets-swapped.right", signature)
	}
	{
		// region signature-upper-case.wrong
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := fmt.Sprintf("%X", digest)
		// endregion
		fmt.Println("signature-upper-case.wrong", signature)
	}
	{
		// region signature-upper-case.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := fmt.Sprintf("%x", digest)
		// endregion
		fmt.Println("signature-upper-case.right", signature)
	}
	{
		// region signature-base64.wrong
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := base64.StdEncoding.EncodeToString(digest[:])
		// endregion
		fmt.Println("signature-base64.wrong", signature)
	}
	{
		// region signature-base64.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("signature-base64.right", signature)
	}
	{
		// region hmac.wrong
		digest := hmac.New(sha256.New, []byte(clientKey+loginSalt))
		digest.Write([]byte(body))
		signature := hex.EncodeToString(digest.Sum(nil))
		// endregion
		fmt.Println("hmac.wrong", signature)
	}
	{
		// region hmac.right
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("hmac.right", signature)
	}
	{
		// region text-utf-16.wrong
		digest := sha256.New()
		units := utf16.Encode([]rune(body + clientKey + loginSalt))
		binary.Write(digest, binary.LittleEndian, units)
		signature := hex.EncodeToString(digest.Sum(nil))
		// endregion
		fmt.Println("text-utf-16.wrong", signature)
	}
	{
		// region text-utf-16.right
		digest := sha256.New()
		digest.Write([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest.Sum(nil))
		// endregion
		fmt.Println("text-utf-16.right", signature)
	}
	{
		// region body-line-break-appended.wrong
		digest := sha256.Sum256([]byte(fmt.Sprintln(body) + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("body-line-break-appended.wrong", signature)
	}
	{
		// region body-line-break-appended.right
		digest := sha256.Sum256([]byte(fmt.Sprint(body) + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("body-line-break-appended.right", signature)
	}
	{
		// region login-salt-line-break.wrong
		loginSalt := os.Getenv("CBSS_LOGIN_SALT")
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("login-salt-line-break.wrong", signature)
	}
	{
		// region login-salt-line-break.right
		loginSalt := strings.TrimRight(os.Getenv("CBSS_LOGIN_SALT"), "\r\n")
		digest := sha256.Sum256([]byte(body + clientKey + loginSalt))
		signature := hex.EncodeToString(digest[:])
		// endregion
		fmt.Println("login-salt-line-break.right", signature)
	}
}
