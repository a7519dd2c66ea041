# Sourced by deploy/up and deploy/down: sets root and JAVA_HOME and starts the launcher.

me="deploy/${0##*/}"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=../../.mvn/jdk.bash
. "$root/.mvn/jdk.bash"
JAVA_HOME=$(find_jdk)
export JAVA_HOME

# Fills the array "launcher" with the command line that runs the launcher with our own classes from folder $1.
prepare_launcher() {
  launcher=("$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1)
  if [ "$(jdk_version "$JAVA_HOME")" -ge 24 ]; then
    launcher+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
  fi
  launcher+=(
    "-Dkoperasi.root=$root"
    "-Dkoperasi.broker.home=$root/platform/broker/target"
    -cp "$1/classes:$1/lib/*:$root/deploy/local/target/lib/*"
    id.koperasi.deploy.local.Main
  )
}
