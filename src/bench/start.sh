#!/usr/bin/env bash
# Measures starts on Payara Micro: an empty WAR and Gatehouse, each without and with a cache of classes; README.md beside it.
# src/bench/start.sh [rounds]; JAVA names another java, PORT another port than 8098. Build the WAR before: mvn package.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA:-java} port=${PORT:-8098} rounds=${1:-3} payara=target/servers/payara-micro.jar
[ -e "$payara" ] || mvn -B -ntp -q -DskipTests pre-integration-test
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/empty/WEB-INF"
echo '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"/>' > "$work/empty/WEB-INF/web.xml"
echo empty > "$work/empty/index.html"
(cd "$work/empty" && jar cfM ../empty.war .)
cp target/gatehouse.war "$work/"
JAVA=$java PORT=$port server-config/payara/make-aot-cache.sh "$payara" target/gatehouse.war "$work/cache" > /dev/null

# start COMMAND...: runs it until the first 200 of $path; prints seconds, CPU seconds, RSS in MiB
start() {
    local begin end pid cpu rss ticks
    ticks=$(getconf CLK_TCK)
    begin=$(date +%s.%N)
    JAVA=$java GATEHOUSE_DATA_DIR=$data GATEHOUSE_EXIT_ON_FAILURE=true "$@" > "$work/log" 2>&1 &
    pid=$!
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port$path")" = 200 ]; do
        kill -0 "$pid" 2> /dev/null || { tail -n 40 "$work/log" >&2; exit 1; }
        sleep 0.05
    done
    end=$(date +%s.%N)
    cpu=$(awk -v t="$ticks" '{ printf "%.1f", ($14 + $15) / t }' "/proc/$pid/stat")
    sleep 2
    rss=$(awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
    kill "$pid"
    wait "$pid" || true
    echo "$(echo "$end $begin" | awk '{ printf "%.1f", $1 - $2 }') $cpu $rss"
}

# put WAR: has the cache deploy this one; what is on the class path already goes, as it went when the cache was made
put() {
    rm -rf "$work/cache/gatehouse"
    mkdir "$work/cache/gatehouse"
    unzip -q "$1" -d "$work/cache/gatehouse"
    for library in "$work"/cache/payara/libraries/*.jar; do
        rm -f "$work/cache/gatehouse/WEB-INF/lib/$(basename "$library")"
    done
}

# row NAME WAR PATH CACHED FIRST: the medians of some starts; FIRST: each on an empty database
row() {
    local name=$1 war=$2 cached=$4 first=$5 all='' column i
    path=$3 data=$work/data
    rm -rf "$data"
    for ((i = 0; i < rounds + 1; i++)); do
        if [ "$first" = yes ]; then rm -rf "$data"; fi
        if [ "$cached" = yes ]; then
            put "$war"
            one=$(start server-config/payara/run-from-cache.sh "$work/cache" "$port")
        else
            one=$(start server-config/payara/run.sh "$payara" "$war" "$port")
        fi
        if [ "$i" -gt 0 ]; then all+="$one"$'\n'; fi
    done
    printf '| %s | %s |' "$name" "$cached"
    for column in 1 2 3; do
        printf ' %s |' "$(printf '%s' "$all" | cut -d' ' -f$column | sort -n | sed -n "$(((rounds + 1) / 2))p")"
    done
    echo
}

echo "$("$java" -version 2>&1 | sed -n 2p); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); medians of $rounds"
echo '| WAR | cache | seconds to the first 200 | CPU seconds until then | RSS, MiB |'
echo '| --- | --- | --- | --- | --- |'
for cached in no yes; do
    row 'empty' "$work/empty.war" /index.html $cached no
    row 'Gatehouse, its data there' "$work/gatehouse.war" /api/v2/ping/ $cached no
    row 'Gatehouse, first start' "$work/gatehouse.war" /api/v2/ping/ $cached yes
done
echo "load at the end $(cut -d' ' -f1 /proc/loadavg)"
