# Sourced by speed.sh and purge.sh, in the directory of the project: builds what they run, and sets classpath
# and start_options, with which server-config/payara/run.sh starts a server.
mvn -B -ntp -q -DskipTests package pre-integration-test dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
classpath="target/bench/classes:target/test-classes:target/classes:$(cat target/bench.classpath)"
mkdir -p target/bench/classes
javac -Xlint:all -Werror -proc:none -d target/bench/classes -cp "$classpath" src/bench/speed/*.java
start_options="-XX:+UseParallelGC -XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile=$PWD/server-config/payara/start-code.json"
