#!/usr/bin/env bash
# Kills nodes and databases under load, over and over, and checks that nothing was lost; see README.md beside it.
set -euo pipefail
cd "$(dirname "$0")/../../.."

usage() {
    cat <<'TEXT'
run.sh [options]        builds Gatehouse, starts two nodes on one database, and breaks them a round after the other;
                        stops by itself. Needs Maven and a JDK. Ends with 0 if everything held, else with 1.
  --rounds N            how many rounds                                                     (200)
  --minutes M           begins no round after so many minutes                               (60)
  --seed N              what the plan of the rounds and the choices of the load follow from (random, printed)
  --database NAME       mysql or mariadb                                                    (mysql)
  --servers A,B         the servers of the nodes, payara or wildfly                         (payara,payara)
  --threads N           how many send requests at a time                                    (6)
  --faults NAME,NAME    only these faults: database, outage, freeze, node, both             (all, in a seeded mix)
  --jdk DIR             the JDK of the nodes                                                (the one of this command)
  --set NAME=VALUE      a setting of Gatehouse; may be repeated
  --stop-after N        ends after so many rounds that found something                      (3)
TEXT
}

database=mysql set= jdk= properties=()
while [ $# -gt 0 ]; do
    case $1 in
        --database) database=$2; shift 2 ;;
        --rounds | --minutes | --seed | --servers | --threads | --faults) properties+=("-Dchaos.${1#--}=$2"); shift 2 ;;
        --stop-after) properties+=("-Dchaos.stop.after=$2"); shift 2 ;;
        --set) set="$set${set:+;}$2"; shift 2 ;;
        --jdk) jdk=$2; shift 2 ;;
        --help | -h) usage; exit ;;
        *) usage >&2; exit 2 ;;
    esac
done

mvn -B -ntp -q -DskipTests package pre-integration-test dependency:build-classpath -Dmdep.outputFile=target/chaos.classpath
classpath="target/chaos/classes:target/test-classes:target/classes:$(cat target/chaos.classpath)"
mkdir -p target/chaos/classes
javac -Xlint:all -Werror -proc:none -d target/chaos/classes -cp "$classpath" src/it/chaos/*.java
exec java -Djava.util.concurrent.ForkJoinPool.common.parallelism=8 -cp "$classpath" -Dbasedir="$PWD" -Dgatehouse.it.database="$database" -Dchaos.set="$set" \
    ${jdk:+-Dgatehouse.it.jdk="$jdk"} ${properties[@]+"${properties[@]}"} org.gatehouse.chaos.Chaos
