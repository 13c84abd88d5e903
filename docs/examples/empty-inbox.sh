curl --silent --show-error --request POST http://127.0.0.1:4010/__sandbox/reset
