"""What the kernel refuses to this process from now on: a filter of system calls, on Linux alone.

Must not know: documents, what the process reads.

The filter is a short program that the kernel runs at each call (seccomp(2)): it sees the call's
number and its arguments. It can never be taken off again, whatever code comes to run here. Needs
no library; where it cannot be set, on other systems and processors, everything else still holds.
"""

import ctypes
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

_FILTER, _MODE_FILTER = 22, 2  # of prctl(2)
_ARCH, _NUMBER, _ARGUMENTS = 4, 0, 16  # where the kernel puts them, in bytes
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050001  # the latter: the call fails, "not permitted"
_WRITING: Final = 0x1 | 0x2 | 0x40 | 0x200 | 0x400  # of open(2): writes, makes, empties, adds


@dataclass(frozen=True, slots=True)
class _Processor:
    """A processor's mark, the numbers of calls that are refused, and those that open a file with
    the argument that says how. Calls from `foreign` on are of another way to call.
    """

    mark: int
    refused: tuple[int, ...]
    opening: tuple[tuple[int, int], ...]
    foreign: int = 0xFFFFFFFF


# Sockets; processes and programs; other processes' memory; files made, named, linked and taken
# away; what could be used in their place (io_uring, openat2).
_EVERYWHERE: Final = (425, 435, 437)
_PROCESSORS: Final = {
    "x86_64": _Processor(
        0xC000003E,
        (41, 42, 44, 46, 49, 50, 53, 56, 57, 58, 59, 76, 82, 83, 84, 85, 86, 87, 88, 90, 101, 133,
         165, 258, 259, 263, 264, 265, 266, 268, 272, 310, 311, 316, 322, *_EVERYWHERE),
        ((2, 1), (257, 2)),
        0x40000000,
    ),
    "aarch64": _Processor(
        0xC00000B7,
        (33, 34, 35, 36, 37, 38, 40, 45, 53, 97, 117, 198, 199, 200, 201, 203, 206, 211, 220, 221,
         270, 271, 276, 281, *_EVERYWHERE),
        ((56, 2),),
    ),
}  # fmt: skip


class _Step(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("met", ctypes.c_uint8),
        ("unmet", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Step)))


def refuse_calls() -> bool:
    """Have the kernel refuse the network, programs and written files; False where it cannot.

    No rights may be gained any more (PR_SET_NO_NEW_PRIVS) when this is called.
    """
    processor = _PROCESSORS.get(platform.machine())
    if sys.platform != "linux" or processor is None:
        return False
    program = _program(processor)
    steps = (_Step * len(program))(*program)
    call: Callable[..., int] = ctypes.CDLL(None).prctl
    return call(_FILTER, _MODE_FILTER, ctypes.byref(_Program(len(program), steps)), 0, 0) == 0


def _program(processor: _Processor) -> Sequence[_Step]:
    """Return the steps; every comparison either goes on with the next one or refuses."""
    made = [
        _Step(_LOAD, 0, 0, _ARCH),
        _Step(_EQUAL, 1, 0, processor.mark),
        _Step(_RETURN, 0, 0, _REFUSE),
        _Step(_LOAD, 0, 0, _NUMBER),
        *_refused(_AT_LEAST, processor.foreign),
    ]
    for number in processor.refused:
        made += _refused(_EQUAL, number)
    for number, argument in processor.opening:
        made += [
            _Step(_EQUAL, 0, 4, number),
            _Step(_LOAD, 0, 0, _ARGUMENTS + 8 * argument),
            *_refused(_ANY_BIT, _WRITING),
            _Step(_RETURN, 0, 0, _ALLOW),
        ]
    return [*made, _Step(_RETURN, 0, 0, _ALLOW)]


def _refused(comparison: int, value: int) -> list[_Step]:
    return [_Step(comparison, 0, 1, value), _Step(_RETURN, 0, 0, _REFUSE)]
