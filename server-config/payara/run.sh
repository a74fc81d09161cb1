#!/bin/sh
# Runs Gatehouse on Payara Micro: run.sh <payara-micro.jar> <gatehouse.war> [port]
# Settings are environment variables, see the README; JAVA names another java, JAVA_OPTS adds options to it.
set -eu
here=$(dirname "$0")
exec "${JAVA:-java}" -Xmx512m -XX:+UseParallelGC \
    -XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile="$here/start-code.json" \
    ${JAVA_OPTS:-} -jar "$1" \
    --prebootcommandfile "$here/pre-boot.asadmin" \
    --deploy "$2" --contextroot / \
    --port "${3:-8080}" --nocluster --disablephonehome
