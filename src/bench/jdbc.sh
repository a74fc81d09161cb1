#!/usr/bin/env bash
# Measures which options of MySQL's driver pay, on the MySQL of the tests; see README.md beside it.
#   jdbc.sh [-Dbench.rounds=9] [-Dbench.window.millis=700]
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -B -ntp -q -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
classpath="target/bench/classes:target/test-classes:target/classes:$(cat target/bench.classpath)"
mkdir -p target/bench/classes
javac -Xlint:all -Werror -proc:none -d target/bench/classes -cp "$classpath" src/bench/speed/*.java
exec java -cp "$classpath" -Dbasedir="$PWD" -Dgatehouse.it.database=mysql "$@" org.gatehouse.bench.JdbcBench
