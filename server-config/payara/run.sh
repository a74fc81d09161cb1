#!/bin/sh
# Runs Gatehouse on Payara Micro: run.sh <payara-micro.jar> <gatehouse.war> [port]
# Settings are environment variables, see the README; JAVA names another java, JAVA_OPTS adds options to it.
set -eu
exec "${JAVA:-java}" -Xmx512m ${JAVA_OPTS:-} -jar "$1" \
    --prebootcommandfile "$(dirname "$0")/pre-boot.asadmin" \
    --deploy "$2" --contextroot / \
    --port "${3:-8080}" --nocluster --disablephonehome
