#!/bin/sh
# Starts Spoor, from any folder and through links.
#   SPOOR_JAVA  another Java: the folder of a JDK, or its java
#   SPOOR_OPTS  options for the JVM, between blanks
set -uf

program=$0
while [ -L "$program" ]; do
    link=$(readlink "$program")
    case $link in
        /*) program=$link ;;
        *) program=$(dirname -- "$program")/$link ;;
    esac
done
home=$(CDPATH='' cd -P -- "$(dirname -- "$program")/.." && pwd) || exit 2

# Whether $1 is an executable of Java 25 or newer.
fits() {
    [ -f "$1" ] && [ -x "$1" ] || return 1
    version=$("$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 25 ]
}

# The JDK that built this program needs no check.
java='@JDK@'/bin/java
if [ -n "${SPOOR_JAVA:-}" ]; then
    java=$SPOOR_JAVA
    [ -d "$java" ] && java=$java/bin/java
    if ! fits "$java"; then
        echo "spoor: SPOOR_JAVA is neither a Java 25 or newer nor the folder of one: $SPOOR_JAVA" >&2
        exit 2
    fi
elif [ ! -x "$java" ]; then
    java=${JAVA_HOME:-}/bin/java
    fits "$java" || java=$(command -v java)
    if ! fits "$java"; then
        echo 'spoor: there is no Java 25 or newer here; set SPOOR_JAVA to the folder of one' >&2
        exit 2
    fi
fi

# File names are UTF-8. Java takes their encoding from the locale, which may be another or missing.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

# Standard output is for results: the JVM's messages go to standard error.
quiet='-XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr -Xlog:aot*=off:stderr'

# After a move the JVM ignores the AOT cache: it holds the paths of the jars. This makes it anew.
[ "$#" -eq 1 ] && [ "$1" = renew-cache ] &&
    exec "$java" -p "$home/lib" -m spoor/spoor.app.AotCache "$home/lib"

# The JVM ignores an AOT cache that does not fit.
cache=$home/lib/spoor.aot
set -- -p "$home/lib" -m spoor/spoor.app.Main "$@"
[ -f "$cache" ] && set -- "-XX:AOTCache=$cache" "$@"

# The options must be split at blanks.
# shellcheck disable=SC2086
exec "$java" $quiet "@$home/lib/priorities.options" "@$home/lib/jvm.options" ${SPOOR_OPTS:-} "$@"
