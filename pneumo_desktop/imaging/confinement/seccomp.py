"""Linux: system calls that a decoder never needs are refused from then on (seccomp-BPF, kernel 3.17 and later).

What is refused answers EPERM and kills nothing, so that a library that only tries goes on. Calls are named here and
numbered for x86_64 and aarch64; on other processors there is no filter. Numbers: `asm/unistd_64.h` and
`asm-generic/unistd.h` of the kernel; the filter's form: `seccomp(2)` and the kernel's `seccomp_filter` page.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterator

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32_BIT = 0x40000000
_SECCOMP_CALL = {"x86_64": 317, "aarch64": 277}

# name: (x86_64, aarch64); None where the processor has no such call
_REFUSED: dict[str, tuple[int | None, int | None]] = {
    "socket": (41, 198), "connect": (42, 203), "accept": (43, 202), "sendto": (44, 206), "sendmsg": (46, 211),
    "bind": (49, 200), "listen": (50, 201), "socketpair": (53, 199), "accept4": (288, 242), "sendmmsg": (307, 269),
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272),
    "pidfd_send_signal": (424, 424), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "process_madvise": (440, 440), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "creat": (85, None), "truncate": (76, 45), "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276),
    "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "link": (86, None), "linkat": (265, 37),
    "symlink": (88, None), "symlinkat": (266, 36), "unlink": (87, None), "unlinkat": (263, 35),
    "mknod": (133, None), "mknodat": (259, 33), "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53),
    "fchmodat2": (452, 452), "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "removexattr": (197, 14), "lremovexattr": (198, 15),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "memfd_create": (319, 279),
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190), "msgget": (68, 186),
    "mq_open": (240, 180), "mq_unlink": (241, 181),
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsmount": (432, 432), "mount_setattr": (442, 442),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "fanotify_init": (300, 262),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "personality": (135, 92),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142), "swapon": (167, 224),
    "acct": (163, 89), "quotactl": (179, 60), "syslog": (103, 116), "sethostname": (170, 161),
}  # fmt: skip
# Their arguments are behind a pointer that a filter cannot follow: "no such call" makes callers take the older one.
_UNKNOWN = {"clone3": (435, 435), "openat2": (437, 437)}
_OPEN = {"open": ((2, None), 1), "openat": ((257, 56), 2)}
"""Calls that open a file, and which argument holds the flags."""
_CLONE = (56, 220)
_TO_ITSELF = {"kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131)}
_LIMITS = (302, 261)
"""prlimit64, where 0 means the process itself; to `kill` it means the whole group, the asker with it."""

_O_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CLONE_THREAD = 0x00010000

_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _ARGUMENTS_AT = 0, 4, 16
_SET_MODE_FILTER, _ALL_THREADS = 1, 1


def restrict() -> str:
    """Refuse the calls for every thread of this process, for good. The process must have set "no new privileges".

    Returns:
        Empty when it holds, else why not.
    """
    machine = platform.machine()
    if machine not in _AUDIT_ARCH:
        return f"there is no filter for {machine} processors"
    program = b"".join(_filter(machine, os.getpid()))
    code = ctypes.create_string_buffer(program, len(program))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    described = Program(len(program) // 8, ctypes.cast(code, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    number = ctypes.c_long(_SECCOMP_CALL[machine])
    if libc.syscall(number, _SET_MODE_FILTER, ctypes.c_ulong(_ALL_THREADS), ctypes.byref(described)) != 0:
        return f"the kernel does not take the filter ({os.strerror(ctypes.get_errno())})"
    return ""


def _filter(machine: str, pid: int) -> Iterator[bytes]:
    """The program: one rule after another, each of which answers or lets the next one look."""
    column = 0 if machine == "x86_64" else 1
    refuse, unknown = _ERRNO | errno.EPERM, _ERRNO | errno.ENOSYS
    yield _step(_LOAD, _ARCH_AT)
    yield _step(_EQUAL, _AUDIT_ARCH[machine], 1, 0)
    yield _step(_RETURN, refuse)
    yield _step(_LOAD, _NUMBER_AT)
    if machine == "x86_64":
        yield _step(_AT_LEAST, _X32_BIT, 0, 1)
        yield _step(_RETURN, refuse)
    for answer, calls in ((refuse, _REFUSED), (unknown, _UNKNOWN)):
        for numbers in calls.values():
            if (number := numbers[column]) is not None:
                yield _step(_EQUAL, number, 0, 1)
                yield _step(_RETURN, answer)
    for numbers, argument in _OPEN.values():
        if (number := numbers[column]) is not None:
            yield _step(_EQUAL, number, 0, 4)
            yield _step(_LOAD, _ARGUMENTS_AT + 8 * argument)
            yield _step(_ANY_BIT, _O_WRITE, 0, 1)
            yield _step(_RETURN, refuse)
            yield _step(_RETURN, _ALLOW)
    yield _step(_EQUAL, _CLONE[column], 0, 4)
    yield _step(_LOAD, _ARGUMENTS_AT)
    yield _step(_ANY_BIT, _CLONE_THREAD, 1, 0)
    yield _step(_RETURN, refuse)
    yield _step(_RETURN, _ALLOW)
    for numbers, itself in ((_LIMITS, 0), *((numbers, pid) for numbers in _TO_ITSELF.values())):
        yield _step(_EQUAL, numbers[column], 0, 5)
        yield _step(_LOAD, _ARGUMENTS_AT)
        yield _step(_EQUAL, pid, 2, 0)
        yield _step(_EQUAL, itself, 1, 0)
        yield _step(_RETURN, refuse)
        yield _step(_RETURN, _ALLOW)
    yield _step(_RETURN, _ALLOW)


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
