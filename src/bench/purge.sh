#!/usr/bin/env bash
# Measures requests beside the purge among ten million tokens on MySQL; see README.md beside it, or purge.sh --help.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
purge.sh [options]      builds Gatehouse, starts it on Payara Micro with a MySQL of its own, measures at 10,000 tokens, fills
                        it, measures with the purge resting and at work in turn, asks MySQL for its plans, prints a table
  --rows N              access tokens                                          (10000000)
  --rate N              requests of /api/v2/me/ a second, each of two kinds; a quarter of it client_credentials, a tenth
                        of it refreshes                                        (100)
  --window SECONDS      length of a window                                     (15)
  --rounds N            windows of each state                                  (8)
  --warm SECONDS        warming up                                             (90)
  --jdk DIR             the JDK of the server                                  (the one of this command)
TEXT
}

jdk= properties=()
while [ $# -gt 0 ]; do
    case $1 in
        --rows | --rate | --window | --rounds | --warm) properties+=("-Dbench.${1#--}=$2"); shift 2 ;;
        --jdk) jdk=$2; shift 2 ;;
        --help | -h) usage; exit ;;
        *) usage >&2; exit 2 ;;
    esac
done

. src/bench/classes.sh
exec java -cp "$classpath" -Dbasedir="$PWD" -Dgatehouse.it.server=payara -Dgatehouse.it.database=mysql \
    ${jdk:+-Dgatehouse.it.jdk="$jdk"} -Dgatehouse.it.java-options="$start_options" \
    ${properties[@]+"${properties[@]}"} org.gatehouse.bench.PurgeBench
