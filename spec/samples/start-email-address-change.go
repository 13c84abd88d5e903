// Starts changing a customer's email address. Go 1.18 or later, standard library only.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"
)

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress"

// sign returns SHA256(Body + Client_Key + Login_Salt) as lower-case hex.
func sign(body []byte, clientKey, loginSalt string) string {
	digest := sha256.Sum256([]byte(string(body) + clientKey + loginSalt))
	return hex.EncodeToString(digest[:])
}

func main() {
	log.SetFlags(0)

	// Serialise once: sign these bytes, and send exactly these bytes.
	body, err := json.Marshal(map[string]any{
		"ClientCode": os.Getenv("CBSS_CLIENT_CODE"),
		"DateTime":   time.Now().UTC().Format(time.RFC3339),
		"Content": map[string]any{
			"Identity":        nil,
			"Password":        os.Getenv("CBSS_PASSWORD"),
			"NewEmailAddress": os.Getenv("CBSS_NEW_EMAIL_ADDRESS"),
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	signature := sign(body, os.Getenv("CBSS_CLIENT_KEY"), os.Getenv("CBSS_LOGIN_SALT"))

	client := http.Client{Timeout: 30 * time.Second, CheckRedirect: doNotFollow}
	url := os.Getenv("CBSS_BASE_URL") + path + "?Signature=" + signature + "&Language=en_US"
	response, err := client.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		// Unwrapped, because the error itself shows the URL with the signature.
		log.Fatal("No response: ", errors.Unwrap(err))
	}
	defer response.Body.Close()

	// Check IsSuccessful, not the status: a rejection has status 200 too.
	var envelope struct {
		IsSuccessful *bool
		Messages     json.RawMessage
	}
	err = json.NewDecoder(response.Body).Decode(&envelope)
	if err != nil || envelope.IsSuccessful == nil {
		log.Fatalf("The response with status %d is not JSON with IsSuccessful.", response.StatusCode)
	}
	if !*envelope.IsSuccessful {
		log.Fatalf("Rejected: %s", envelope.Messages)
	}
	newEmailAddress := os.Getenv("CBSS_NEW_EMAIL_ADDRESS")
	fmt.Printf("Accepted: a one-time password is on its way to %s.\n", newEmailAddress)
}

func doNotFollow(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}
