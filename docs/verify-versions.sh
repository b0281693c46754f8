#!/usr/bin/env bash
# Verifies a store of policy versions without Plimsoll: bash, git (2.34 or newer), ssh-keygen
# (OpenSSH 9.1 or newer) and the usual sha256sum, sed, grep, sort.
#
#   docs/verify-versions.sh STORE [ROOT [HEAD]]
#
# STORE  the repository, or a clone of it with all branches and tags (git clone --mirror)
# ROOT   the first commit, as written down when the store was made
# HEAD   the head of the journal, as written down at any time since
#
# Says what does not hold, line by line, and ends with 0 when everything holds, else with 1.
# What it does not do: compile policies, run their tests, judge limits of parameters.
set -u -o pipefail
export LC_ALL=C TZ=UTC

[ $# -ge 1 ] || { echo "usage: $0 STORE [ROOT [HEAD]]" >&2; exit 2; }
store=$1 root=${2:-} head=${3:-}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
faults=0 entries=0
bad() { echo "BAD  $*"; faults=$((faults + 1)); }
g() { git -C "$store" "$@"; }

# ---- small readers ---------------------------------------------------------------------------------
line() { sed -n "s/^$2: //p" <<<"$1" | head -n 1; }          # a line of a message
date_of() { sed -n 's/^\(tagger\|committer\) .* \([0-9]*\) +0000$/\2/p' "$1" | head -n 1; }
email_of() { sed -n 's/^\(tagger\|committer\) .*<\(.*\)> [0-9]* +0000$/\2/p' "$1" | head -n 1; }

# The people in force, one a line: id email ,roles, ,groups,
people() {
  g cat-file blob "$1:governance/people.yaml" | grep -v '^ *#' |
    grep -oE '(id|email|roles|groups): *(\[[^]]*\]|[^,} ]+)' |
    sed -e 's/: */ /' -e 's/[][ ]*,[ ]*/,/g' -e 's/ \[\(.*\)\]/ ,\1,/' -e 's/, */,/g' |
    while read -r key value; do
      case $key in
        id) [ -n "${id:-}" ] && echo "$id $email $roles $groups"; id=$value email=- roles=, groups=, ;;
        email) email=$value ;;
        roles) roles=${value:-,} ;;
        groups) groups=${value:-,} ;;
      esac
      echo "${id:-} ${email:-} ${roles:-,} ${groups:-,}" >"$work/last"
    done
  cat "$work/last"
}
who() { sed -n "s/^\([^ ]*\) $(sed 's/[.+]/\\&/g' <<<"$1") .*/\1/p" "$work/people"; } # id by email
has_role() { grep -qE "^$1 [^ ]+ [^ ]*,$2,[^ ]* " "$work/people"; }
in_group() { grep -qE "^$1 [^ ]+ [^ ]+ [^ ]*,$2," "$work/people"; }

# The content hash of a version: the hash of what sha256sum prints for its files, sorted by name.
content() {
  g ls-tree --name-only "$1:$2" | sort | while read -r file; do
    echo "$(g cat-file blob "$1:$2/$file" | sha256sum | cut -c1-64)  $file"
  done | sha256sum | cut -c1-64
}
folder() { [ "$1" = governance ] && echo governance || echo "policies/$1"; }

# Splits a commit or tag into what is signed and the signature over it.
split() { # type id
  g cat-file "$1" "$2" >"$work/object"
  if [ "$1" = commit ]; then
    sed -n '1,/^$/p' "$work/object" | sed -n '/^gpgsig /,/^ -----END/p' | sed 's/^gpgsig //; s/^ //' >"$work/sig"
    sed -e '1,/^$/{/^gpgsig /,/^ -----END/d}' "$work/object" >"$work/text"
  else
    sed -n '/^-----BEGIN SSH SIGNATURE-----$/,$p' "$work/object" >"$work/sig"
    sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' "$work/object" >"$work/text"
  fi
}

# Verifies what split made: by a key of the email in the object, which counts at these seconds.
signed() { # what seconds...
  local what=$1 email at; shift
  email=$(email_of "$work/text")
  [ -s "$work/sig" ] || { bad "$what: not signed"; return 1; }
  for at in "$@"; do
    ssh-keygen -q -Y verify -n git -f "$work/signers" -I "$email" -s "$work/sig" \
      -O verify-time="$(date -u -d "@$at" +%Y%m%d%H%M%SZ)" <"$work/text" >"$work/said" 2>&1 ||
      { bad "$what: the signature is not one by $email that counts at $(date -u -d "@$at" +%FT%TZ)"; return 1; }
  done
}

# The most groups that can be given a person each.
cover() { # groups people
  local first=${1%% *} rest=${1#* } best person took
  [ -z "$1" ] && { echo 0; return; }
  [ "$first" = "$1" ] && rest=
  best=$(cover "$rest" "$2")
  for person in $2; do
    in_group "$person" "$first" || continue
    took=$((1 + $(cover "$rest" "$(sed "s/\<$person\>//" <<<"$2")")))
    [ "$took" -gt "$best" ] && best=$took
  done
  echo "$best"
}
wanted_by() { # commit folder people what
  local text count groups
  text=$(g cat-file blob "$1:$2/policy.margin" | sed -n '/^approved by /,/[^,]$/p' | tr '\n' ' ')
  [ -n "$text" ] || return 0
  count=$(sed 's/approved by \([a-z]*\) of.*/\1/' <<<"$text")
  case $count in one) count=1 ;; two) count=2 ;; three) count=3 ;; four) count=4 ;; *) count=5 ;; esac
  groups=$(sed 's/approved by [a-z]* of//; s/[, ][, ]*/ /g; s/^ //; s/ $//' <<<"$text")
  [ "$(cover "$groups" "$3")" -ge "$count" ] || bad "$4: $text is not met by $3"
}

# ---- the repository itself -------------------------------------------------------------------------
g fsck --full --strict --no-dangling >"$work/fsck" 2>&1 || bad "git fsck: $(head -n 3 "$work/fsck" | tr '\n' ' ')"
g rev-parse -q --verify refs/heads/journal >/dev/null || { bad "there is no branch journal"; exit 1; }
[ "$(g rev-list --merges journal main | wc -l)" = 0 ] || bad "journal or main is not linear"
first=$(g rev-list --max-parents=0 main)
[ -z "$root" ] || [ "$first" = "$root" ] || bad "the store begins with $first, not with $root"
[ -z "$head" ] || g merge-base --is-ancestor "$head" journal 2>/dev/null ||
  bad "the journal does not hold $head: something was cut off"
g cat-file blob "$first:governance/allowed-signers" >"$work/signers" || exit 1
people "$first" >"$work/people"

# ---- entry by entry, in the order the store accepted them ------------------------------------------
declare -A version_commit author inforce last rejected votes seen ever
main= governance=none
proposal() { # id
  local id=$1 message policy version at files
  split commit "$id"; at=$(date_of "$work/text")
  message=$(sed '1,/^$/d' "$work/text"); policy=$(line "$message" policy); version=$(line "$message" version)
  signed "commit $id" "$at" "$2" || return
  [ "$(sed -n 's/^parent //p' "$work/text")" = "$main" ] || bad "commit $id does not continue from $main"
  files=$(if [ -n "$main" ]; then g diff-tree -r --name-only "$main" "$id"; else g ls-tree -r --name-only "$id"; fi)
  grep -qvE "^$(folder "$policy")/[^/]+$" <<<"$files" && bad "commit $id changes more than $policy"
  [ "$(content "$id" "$(folder "$policy")")" = "$(line "$message" content)" ] || bad "commit $id: other content than it says"
  [ -z "${version_commit[$policy/$version]:-}" ] || bad "commit $id: version $version of $policy was proposed before"
  [ -z "$main" ] || has_role "$(who "$(email_of "$work/text")")" author || bad "commit $id: its author may not propose"
  version_commit[$policy/$version]=$id; author[$policy/$version]=$(who "$(email_of "$work/text")"); main=$id
}
vote() { # name id
  local message policy version person key
  split tag "$2"; message=$(sed '1,/^$/d' "$work/text")
  policy=$(line "$message" policy); version=$(line "$message" version); key=$policy/$version
  signed "tag $1" "$(date_of "$work/text")" "$3" || return
  person=$(who "$(email_of "$work/text")")
  [ "$1" = "${1%%/*}/$key/$person" ] || bad "tag $1 is signed by $person"
  [ "$(g rev-parse "$2^{commit}")" = "${version_commit[$key]:-}" ] || bad "tag $1 is on another commit than version $version"
  [ "$(line "$message" commit)" = "${version_commit[$key]:-}" ] || bad "tag $1 names another commit than version $version"
  [ "$(line "$message" content)" = "$(content "$2^{commit}" "$(folder "$policy")")" ] || bad "tag $1 names another content"
  if [ "${1%%/*}" = approved ]; then
    [ "$person" != "${author[$key]:-}" ] || bad "tag $1: $person approved an own proposal"
    has_role "$person" approver || bad "tag $1: $person may not approve"
    votes[$key]="${votes[$key]:-} $person=$2"
    [ "$(line "$message" 'compared with')" = "${inforce[$policy]:-none}" ] || bad "tag $1 was compared with something else"
  else
    rejected[$key]=$person
  fi
}
active() { # name id accepted
  local message policy version key at kind person each approvers=
  split tag "$2"; message=$(sed '1,/^$/d' "$work/text"); at=$(date_of "$work/text")
  policy=$(line "$message" policy); version=$(line "$message" version); key=$policy/$version; kind=$(line "$message" kind)
  signed "tag $1" "$at" "$3" || return
  person=$(who "$(email_of "$work/text")")
  has_role "$person" operator || bad "tag $1: $person may not activate"
  [ "$1" = "active/$policy/$(printf %06d "$(line "$message" sequence)")" ] || bad "tag $1 has another sequence"
  [ "$(g rev-parse "$2^{commit}")" = "${version_commit[$key]:-}" ] || bad "tag $1 is on another commit than version $version"
  [ "$(line "$message" previous)" = "${last[$policy]:-none}" ] || bad "tag $1 does not follow ${last[$policy]:-none}"
  [ "$(line "$message" governance)" = "$governance" ] || bad "tag $1 was made under another governance"
  [ -n "${seen[$(line "$message" journal)]:-}" ] || bad "tag $1 was made against another journal"
  if [ "$kind" = activate ] && [ "$governance" != none ]; then
    [ -z "${rejected[$key]:-}" ] || bad "tag $1: version $version was rejected by ${rejected[$key]}"
    for each in $(line "$message" approvals | sed 's/, /\n/g; s/ /=/g'); do
      [[ "${votes[$key]:-} " == *" $each "* ]] || { bad "tag $1 counts ${each%%=*}, who did not approve"; continue; }
      split tag "${each#*=}"
      signed "tag $1, approval of ${each%%=*}" "$at" "$3" || continue
      [ "$(sed -n 's/^compared with: //p' "$work/text")" = "${inforce[$policy]:-none}" ] || bad "tag $1: ${each%%=*} compared with something else"
      has_role "${each%%=*}" approver && approvers="$approvers ${each%%=*}"
    done
    approvers=$(echo $approvers)
    [ -n "$approvers" ] || bad "tag $1: nobody approved version $version"
    if [ "$policy" = governance ]; then
      [ "$(wc -w <<<"$approvers")" -ge 2 ] || bad "tag $1: governance needs two approvals"
    else
      wanted_by "${version_commit[$key]}" "$(folder "$policy")" "$approvers" "tag $1"
      [ -z "${inforce[$policy]:-}" ] || wanted_by "${inforce[$policy]#* }" "$(folder "$policy")" "$approvers" "tag $1"
    fi
  elif [ "$kind" = "roll back" ]; then
    [ -n "${ever[$key]:-}" ] || bad "tag $1: version $version was never in force"
  elif [ "$kind" = pause ] || [ "$kind" = resume ]; then
    [ "${inforce[$policy]:-}" = "$version ${version_commit[$key]}" ] || bad "tag $1: version $version is not in force"
  fi
  last[$policy]=$2
  case $kind in activate | "roll back") inforce[$policy]="$version ${version_commit[$key]}" ever[$key]=1 ;; esac
  if [ "$policy" = governance ]; then
    governance=$2
    g cat-file blob "$2^{commit}:governance/allowed-signers" >"$work/signers"
    people "$2^{commit}" >"$work/people"
  fi
}

for entry in $(g rev-list --reverse journal); do
  said=$(g log -1 --format=%B "$entry"); ref=$(line "$said" ref); object=$(line "$said" object)
  accepted=$(g log -1 --format=%ct "$entry"); entries=$((entries + 1))
  case $ref in
    refs/heads/main) proposal "$object" "$accepted" ;;
    refs/tags/approved/* | refs/tags/rejected/*) vote "${ref#refs/tags/}" "$object" "$accepted" ;;
    refs/tags/active/*) active "${ref#refs/tags/}" "$object" "$accepted" ;;
    *) bad "the journal has an entry for $ref" ;;
  esac
  [ "$ref" = refs/heads/main ] || [ "$(g rev-parse -q --verify "$ref")" = "$object" ] || bad "$ref was moved or deleted"
  [ "$ref" = refs/heads/main ] || echo "$ref" >>"$work/known"
  seen[$entry]=1
done
[ "$(g rev-parse main)" = "$main" ] || bad "main was moved"
for ref in $(g for-each-ref --format='%(refname)' refs/tags); do
  grep -qx "$ref" "$work/known" || bad "$ref was never accepted"
done

echo "$entries entries, $faults faults; root $first, journal $(g rev-parse journal)"
for policy in "${!inforce[@]}"; do echo "  $policy: version ${inforce[$policy]}"; done | sort
[ "$faults" = 0 ]
