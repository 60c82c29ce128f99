"""A file that fails, made as small as it can be while it still fails in the same way."""

from __future__ import annotations

from collections.abc import Callable


def minimised(content: bytes, fails: Callable[[bytes], bool], tries: int = 120) -> bytes:
    """Drop, then zero pieces, from halves down to single bytes, until nothing more can go or `tries` are used up.

    Args:
        fails: whether a content still fails in the same way.
    """
    size = max(1, len(content) // 2)
    while size and tries > 0:
        at = 0
        while at < len(content) and tries > 0:
            dropped = content[:at] + content[at + size :]
            piece = content[at : at + size]
            zeroed = content[:at] + bytes(len(piece)) + content[at + size :]
            tries -= 1
            if fails(dropped):
                content = dropped
                continue
            if any(piece):
                tries -= 1
                if fails(zeroed):
                    content = zeroed
            at += size
        size //= 2
    return content
