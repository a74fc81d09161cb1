#!/usr/bin/env bash
# Measures Gatehouse's speed over HTTP and prints tables; see README.md beside it, or speed.sh --help.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
speed.sh [options]    builds Gatehouse, starts it with its database, warms it up, measures, prints a table for each
                      database; needs Maven and a JDK, and an otherwise idle machine.
  --database h2,mysql   the databases, one after the other; mariadb is possible too        (both)
  --server payara       payara or wildfly                                                  (payara)
  --jdk DIR             the JDK of the server                                              (the one of this command)
  --only WORD,WORD      only what has one of these words in its name; ping and bare make the ratios   (everything)
  --window SECONDS      length of a window                                                 (4)
  --rounds N            windows of each request that are measured, all requests in turn    (7)
  --warm SECONDS        the least time of warming up, over all requests                    (60)
  --warm-limit SECONDS  the longest time; after that it is measured, settled or not        (400)
  --connections N       requests under way at a time                                       (8)
  --distinct N          tokens used in turn where none may be in the cache                 (20000)
  --set NAME=VALUE      a setting of Gatehouse; may be repeated; gatehouse.token.cache-ttl=0 switches the cache off
  --variant NAME=VALUE;NAME=VALUE
                        a further server beside the first one, with other settings, in the same rounds; may be repeated;
                        jdbc=NAME=VALUE&NAME=VALUE adds to the URL of MySQL, rows=1000000 fills it with so many tokens,
                        java='OPTION OPTION' are options of its JVM in place of those of --java-options
  --java-options 'TEXT' options of the server's JVM, beside -Xmx512m           (those of server-config/payara/run.sh)
  --profile             afterwards profiles of each request in target/bench/profile
  --keycloak            Keycloak too, beside Gatehouse on MySQL
  --keep                keeps the server running at the end until Enter is pressed, for a profiler
TEXT
}

databases=h2,mysql server=payara jdk= set= java_options= variants= profile= keycloak= properties=()
while [ $# -gt 0 ]; do
    case $1 in
        --database) databases=$2; shift 2 ;;
        --server) server=$2; shift 2 ;;
        --jdk) jdk=$2; shift 2 ;;
        --only | --window | --rounds | --warm | --connections | --distinct)
            properties+=("-Dbench.${1#--}=$2"); shift 2 ;;
        --warm-limit) properties+=("-Dbench.warm.limit=$2"); shift 2 ;;
        --set) set="$set${set:+;}$2"; shift 2 ;;
        --variant) variants="$variants${variants:+|}$2"; shift 2 ;;
        --java-options) java_options=$2; shift 2 ;;
        --profile) profile=yes; shift ;;
        --keycloak) keycloak=yes; shift ;;
        --keep) properties+=(-Dbench.keep=true); shift ;;
        --help | -h) usage; exit ;;
        *) usage >&2; exit 2 ;;
    esac
done

. src/bench/classes.sh
java_options=${java_options:-$start_options}
if [ -n "$profile" ]; then
    mvn -B -ntp -q dependency:unpack -Dartifact=tools.profiler:async-profiler:4.1 -DoutputDirectory=target/servers
    system=$(uname -s) machine=$(uname -m)
    case $system-$machine in
        Linux-x86_64) library=linux-x64 ;;
        Linux-aarch64) library=linux-arm64 ;;
        *) library=macos ;;
    esac
    properties+=("-Dbench.profiler=$PWD/target/servers/$library/libasyncProfiler.so")
fi
if [ -n "$keycloak" ]; then
    version=26.7.0
    [ -d target/servers/keycloak-$version ] || mvn -B -ntp -q dependency:unpack \
        -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip -DoutputDirectory=target/servers
    chmod +x target/servers/keycloak-$version/bin/kc.sh
    properties+=("-Dbench.keycloak=$PWD/target/servers/keycloak-$version")
fi
for database in ${databases//,/ }; do
    java -cp "$classpath" -Dbasedir="$PWD" -Dgatehouse.it.server="$server" -Dgatehouse.it.database="$database" \
        ${jdk:+-Dgatehouse.it.jdk="$jdk"} -Dgatehouse.it.java-options="$java_options" -Dbench.set="$set" -Dbench.variants="$variants" \
        ${properties[@]+"${properties[@]}"} org.gatehouse.bench.SpeedBench
done
