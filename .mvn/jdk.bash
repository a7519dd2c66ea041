# Sourced by mvnw and by the commands of deploy and tools: finds a JDK of at least 21, and what was built.

least_jdk=21

fail() {
  printf "%s: %s\n" "${me:-${0##*/}}" "$1" >&2
  exit 1
}

# Prints the feature version of the JDK in folder $1, nothing when there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p'
}

find_jdk() {
  local best='' best_version=0 folder version
  if [ -n "${JAVA_HOME:-}" ]; then
    version=$(jdk_version "$JAVA_HOME")
    if [ -n "$version" ] && [ "$version" -ge "$least_jdk" ]; then
      printf '%s\n' "$JAVA_HOME"
      return
    fi
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$folder" ] || continue
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$folder best_version=$version
    fi
  done
  [ "$best_version" -ge "$least_jdk" ] ||
    fail "no JDK of version $least_jdk or newer in JAVA_HOME or the usual folders; install one (25 is best) or set JAVA_HOME"
  printf '%s\n' "$best"
}

# Prints the jar called $2 that was built in module $1, nothing before its first build.
built_jar() {
  find "$1/target" -maxdepth 1 -name "$2-*.jar" 2>/dev/null | head -n 1 || true
}
