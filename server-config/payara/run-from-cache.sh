#!/bin/sh
# Runs Gatehouse from what make-aot-cache.sh made, as run.sh does without: run-from-cache.sh <directory> [port]
# Settings are environment variables, see the README; JAVA names another java, JAVA_OPTS adds options to it. It must be
# the java that the cache was made with; another one starts too, only not faster. One server a directory.
set -eu
cache=$(cd "$1" && pwd)
if [ -n "${TRAINING:-}" ]; then
    option=$TRAINING
elif [ -e "$cache/classes.aot" ]; then
    option=-XX:AOTCache=$cache/classes.aot
else
    option=-XX:SharedArchiveFile=$cache/classes.jsa
fi
# Payara Micro would deploy what it finds of its last run, and then the WAR once more.
for part in applications autodeploy config docroot generated lib META-INF; do
    rm -rf "$cache/payara/$part"
done
cp -R "$cache/fresh/." "$cache/payara/"
exec "${JAVA:-java}" -Xmx512m -XX:+UseParallelGC "$option" \
    -XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile="$cache/start-code.json" \
    ${JAVA_OPTS:-} -jar "$cache/payara/launch-micro.jar" \
    --prebootcommandfile "$cache/pre-boot.asadmin" \
    --deploy "$cache/gatehouse" --contextroot / \
    --port "${2:-8080}" --nocluster --disablephonehome
