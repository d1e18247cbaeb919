#!/bin/sh
# The voice: makes no sound, but takes as long as espeak-ng would, SPEED times as fast. What is cut off writes no "end".
text=$(cat)
bytes=$(printf '%s' "$text" | espeak-ng --stdout -v "${1:-en}" -s 175 2>/dev/null | wc -c)
printf '%s start %s\n' "$(date +%s%3N)" "$(printf '%s' "$text" | tr '\n' ' ')" >>"$VOICE_LOG"
sleep "$(awk -v bytes="$bytes" -v speed="${SPEED:-1}" 'BEGIN { printf "%.2f", bytes / 44100 / speed }')"
printf '%s end\n' "$(date +%s%3N)" >>"$VOICE_LOG"
