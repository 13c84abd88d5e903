#!/bin/sh
# Runs a sample's `sign` over a folder of vectors: sign.sh SAMPLE FOLDER. The function is taken from the sample's own text.
set -eu
eval "$(sed -n '/^sign() {$/,/^}$/p' "$1")"
for body in "$2"/*.body; do
  case=${body%.body}
  # A file without a line break at its end makes read say no, after reading it.
  IFS= read -r CBSS_CLIENT_KEY < "$case.key" || :
  IFS= read -r CBSS_LOGIN_SALT < "$case.salt" || :
  echo "${case##*/} $(sign < "$body")"
done
