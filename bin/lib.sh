# What bin/dev and bin/check share: finding the tools, or saying in one sentence which one is missing.

say() { printf '%s\n' "$*"; }

fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install() {
  say "Installation de $* depuis les paquets du système…"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null \
    || fail "L'installation de $* a échoué : vérifiez le réseau et les dépôts de paquets, puis recommencez."
}

# The first number of a version: 25 for 25.0.3, v20.11.1 or "25-ea".
major() { printf '%s' "$1" | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

at_least() { [ -n "$1" ] && [ "$1" -ge "$2" ] 2>/dev/null; }

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  at_least "$(major "$("$1/bin/javac" -version 2>&1)")" 25
}

need_jdk() {
  local on_path candidate
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
      return
    fi
  done
  fail "Il manque un JDK 25 ou plus récent : installez-en un (par exemple Eclipse Temurin 25) ou indiquez son dossier dans JAVA_HOME."
}

need_node() {
  command -v node >/dev/null && at_least "$(major "$(node --version)")" 20 && command -v npm >/dev/null \
    || fail "Il manque Node.js 20 ou plus récent, avec npm : installez-le, puis recommencez."
}

need_maven() {
  command -v mvn >/dev/null || ! can_install || install maven
  command -v mvn >/dev/null || fail "Il manque Maven 3.8 ou plus récent : installez-le (paquet « maven »), puis recommencez."
  local version
  version=$(mvn --version 2>/dev/null | sed -nE 's/.*Apache Maven ([0-9]+)\.([0-9]+).*/\1 \2/p')
  local numbers=($version)
  if [ "${numbers[0]:-0}" -lt 3 ] || { [ "${numbers[0]}" = 3 ] && [ "${numbers[1]}" -lt 8 ]; }; then
    fail "Maven est trop ancien : installez la version 3.8 ou une plus récente, puis recommencez."
  fi
}

need_chromium() {
  if [ -z "${CHROMIUM:-}" ]; then
    CHROMIUM=$(find_chromium)
    if [ -z "$CHROMIUM" ] && can_install; then
      install chromium
      CHROMIUM=$(find_chromium)
    fi
  fi
  [ -n "$CHROMIUM" ] && [ -x "$CHROMIUM" ] \
    || fail "Il manque Chromium pour les parcours dans un navigateur : installez-le ou indiquez son exécutable dans la variable CHROMIUM."
  export CHROMIUM
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable \
    || { [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] && printf '%s' "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; } \
    || true
}

is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The process of the database server that runs on the data of .local, empty when none does.
local_database() {
  local server
  server=$(head -n 1 .local/postgresql/postmaster.pid 2>/dev/null) || return 0
  case $(ps -o comm= -p "$server" 2>/dev/null) in
    *postgres*) printf '%s' "$server" ;;
  esac
}

is_running_here() { ps -eo args= | grep -F -- "$PWD/target/classes" | grep -q '^[^ ]*java '; }

# Two applications cannot share the data of .local; a database left behind by a brutal end is closed.
need_local_data() {
  local server
  server=$(local_database)
  [ -n "$server" ] || return 0
  if is_running_here; then
    fail "L'application tourne déjà sur les données de .local : arrêtez-la, puis recommencez."
  fi
  say "Une base de données était restée ouverte après un arrêt brutal : elle est refermée."
  kill -INT "$server"
  for _ in {1..20}; do
    [ -n "$(local_database)" ] || return 0
    sleep 1
  done
  fail "La base de données de .local ne se ferme pas : arrêtez le processus $server, puis recommencez."
}
