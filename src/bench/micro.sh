#!/usr/bin/env bash
# Measures the pure hot parts with JMH; see README.md beside it. Arguments go to JMH: micro.sh -h shows them.
#   micro.sh                    everything, some two minutes
#   micro.sh digest -f 3        one benchmark, in three JVMs
# JAVA_HOME chooses the JDK.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}

mvn -B -ntp -q -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mvn -B -ntp -q -f src/bench/micro dependency:build-classpath -Dmdep.outputFile="$PWD/target/bench/jmh.classpath"
classpath="target/bench/micro/classes:target/test-classes:target/classes:$(cat target/bench/jmh.classpath):$(cat target/bench.classpath)"
mkdir -p target/bench/micro/classes
"${java}javac" -d target/bench/micro/classes -cp "$classpath" \
    -processorpath "$(cat target/bench/jmh.classpath)" src/bench/micro/*.java
exec "${java}java" -cp "$classpath" org.openjdk.jmh.Main -f 1 -wi 3 -w 2 -i 5 -r 2 -prof gc "$@"
