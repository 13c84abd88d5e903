npx @cbss/sandbox --config sandbox-config.yaml
