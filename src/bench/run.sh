#!/usr/bin/env bash
# Times lists of tokens among a million of them on Payara Micro and MySQL; see README.md beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -B -ntp -q -DskipTests package pre-integration-test dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" -Dbasedir="$PWD" \
  -Dgatehouse.it.database=mysql -Dgatehouse.it.server=payara "$@" src/bench/ListBench.java
