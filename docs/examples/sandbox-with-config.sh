npx @cbss/sandbox --config sandbox-config.yaml --port 4020
