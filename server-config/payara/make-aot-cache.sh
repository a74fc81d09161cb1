#!/bin/sh
# Makes what lets Payara Micro and Gatehouse start sooner: make-aot-cache.sh <payara-micro.jar> <gatehouse.war> <directory>
# The new directory has Payara Micro and the WAR unpacked, and a cache of their classes for this very java: an AOT cache
# (JDK 25 and newer) or a class-data archive (JDK 17 to 24). run-from-cache.sh <directory> starts from it.
# Gatehouse is started once for that, with an empty embedded database that is deleted afterwards. JAVA names another
# java, PORT another port than 8099 for that one start. Make it anew after any change of java, Payara Micro or the WAR.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA:-java}
port=${PORT:-8099}
for tool in curl unzip; do
    command -v "$tool" > /dev/null || { echo "$tool is missing; install it" >&2; exit 1; }
done
if [ -e "$3" ]; then
    echo "$3 exists already; name a new directory" >&2
    exit 1
fi
mkdir -p "$3"
cache=$(cd "$3" && pwd)
data=$(mktemp -d)
server=
finish() {
    code=$?
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    rm -rf "$data"
    [ "$code" = 0 ] || rm -rf "$cache"
}
trap finish EXIT
trap 'exit 1' INT TERM

mkdir -p "$cache/gatehouse" "$cache/payara/libraries"
unzip -q "$2" -d "$cache/gatehouse"
cp "$here/pre-boot.asadmin" "$here/start-code.json" "$cache/"
# On Payara's own class path the libraries come from the cache as fast as its own, and it looks for annotations in none of
# them. They must be below its directory: java finds no class in the cache for a library that is named by a whole path.
# Those of which Payara has a version of its own stay where only Gatehouse sees them.
for library in "$cache"/gatehouse/WEB-INF/lib/*.jar; do
    name=$(basename "$library" | sed 's/-[0-9][0-9.]*\.jar$//')
    if ! unzip -l "$1" "MICRO-INF/runtime/$name.jar" > /dev/null; then
        mv "$library" "$cache/payara/libraries/"
    fi
done
"$java" -jar "$1" --rootdir "$cache/payara" --addlibs "$cache/payara/libraries" --outputlauncher > "$data/log" 2>&1
mkdir "$cache/fresh"
for part in config docroot lib META-INF; do
    mv "$cache/payara/$part" "$cache/fresh/"
done

version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
if [ "$version" -ge 25 ]; then
    training="-XX:AOTCacheOutput=$cache/classes.aot"
else
    training="-XX:ArchiveClassesAtExit=$cache/classes.jsa"
fi
echo "Starting Gatehouse once on port $port …"
# Only the settings of this start count, whatever the machine's own Gatehouse has in its environment.
for name in $(env | sed -n 's/^\(GATEHOUSE_[A-Z_]*\)=.*/\1/p'); do
    unset "$name"
done
JAVA_OPTS=$(printf '%s' "${JAVA_OPTS:-}" | sed 's/-Dgatehouse\.[^ ]*//g')
export JAVA_OPTS
GATEHOUSE_DATA_DIR="$data" GATEHOUSE_EXIT_ON_FAILURE=true TRAINING="$training" \
    "$here/run-from-cache.sh" "$cache" "$port" > "$data/log" 2>&1 &
server=$!
until curl --noproxy '*' -fs -o /dev/null "http://127.0.0.1:$port/api/v2/ping/" && curl --noproxy '*' -s -o /dev/null "http://127.0.0.1:$port/api/login/"; do
    if ! kill -0 "$server" 2> /dev/null; then
        tail -n 40 "$data/log" >&2
        echo "Gatehouse did not start" >&2
        exit 1
    fi
    sleep 1
done
echo "Writing the cache; this takes half a minute …"
kill "$server"
wait "$server" || true
server=
if ! ls "$cache"/classes.* > /dev/null 2>&1; then
    tail -n 40 "$data/log" >&2
    echo "java wrote no cache" >&2
    exit 1
fi
echo "Done. Start with: $here/run-from-cache.sh $cache"
