"""Orca loads this file at its start. It writes down each utterance that Orca hands to the voice, and each "stop".

One JSON object a line: {"at": milliseconds since the epoch, "kind": "ready" | "say" | "key" | "stop", "text": ...}.
Orca behaves as without it: each wrapped function still does its own work.
"""

import functools
import json
import os
import time

from orca import speech

_log = open(os.environ['ORCA_LOG'], 'a', buffering=1, encoding='utf-8')


def _write(kind, text=''):
    line = {'at': round(time.time() * 1000), 'kind': kind, 'text': text}
    _log.write(json.dumps(line, ensure_ascii=False) + '\n')


def _wrap(name, kind, text_of):
    original = getattr(speech, name)

    @functools.wraps(original)
    def logged(*args, **kwargs):
        if kind == 'stop' or not speech.settings.silenceSpeech:
            _write(kind, text_of(*args))
        return original(*args, **kwargs)

    setattr(speech, name, logged)


_wrap('_speak', 'say', lambda text, *_: text)
_wrap('speakCharacter', 'say', lambda character, *_: character)
_wrap('speakKeyEvent', 'key', lambda event, *_: f"{event.getKeyName() or ''} {event.getLockingStateString() or ''}".strip())
_wrap('stop', 'stop', lambda *_: '')

_original_say_all = speech.sayAll


def _logged_say_all(utterances, progress):
    def logged():
        for context, voice in utterances:
            _write('say', context.utterance)
            yield [context, voice]

    return _original_say_all(logged(), progress)


speech.sayAll = _logged_say_all
_write('ready')
