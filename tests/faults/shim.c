/* Stands between a program and the C library: writes down what it does to the files below SHIM_ROOT, and lets calls fail.

   SHIM_ROOT  the folder that is watched.
   SHIM_LOG   every change is appended there, after it was made (see power.py for the form).
   SHIM_FAIL  WHAT:FIRST:COUNT:ERRNO, where WHAT is `write` (write, create, make a folder, rename) or `sync` (fsync):
              of those calls the FIRST-th (from 1) and the COUNT - 1 after it fail with that number.

   Sharing of blocks between files (FICLONE) is refused, so that every byte of a copy is written.
   What is changed through a memory map is not seen: of this program that is SQLite's -shm file, which holds nothing. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static char root[4096];
static size_t root_length;
static int log_handle = -1;
static char fail_what;
static long fail_first, fail_count, fail_errno, calls;
static pid_t configured_for;

static void configure(void) {
    if (configured_for == getpid()) return;
    configured_for = getpid();
    const char *at = getenv("SHIM_ROOT"), *log = getenv("SHIM_LOG"), *fail = getenv("SHIM_FAIL");
    char what[8] = "";
    root_length = 0, fail_what = 0, calls = 0, log_handle = -1;
    if (at && strlen(at) < sizeof root - 1) root_length = (size_t)sprintf(root, "%s", at);
    if (fail && sscanf(fail, "%7[a-z]:%ld:%ld:%ld", what, &fail_first, &fail_count, &fail_errno) == 4) fail_what = what[0];
    if (log && *log) {
        REAL(int, open64, const char *, int, ...);
        log_handle = real(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
}

static int watched(const char *path) {
    configure();
    return root_length && path && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

static int watched_handle(int handle, char *path) {
    char link[64];
    configure();
    if (!root_length || handle == log_handle) return 0;
    sprintf(link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, 4095);
    if (length < 0) return 0;
    path[length] = 0;
    return watched(path);
}

static int fails(char what, const char *path) {
    size_t length = strlen(path);
    if (fail_what != what || (length > 4 && !strcmp(path + length - 4, "-shm"))) return 0;
    long now = __sync_add_and_fetch(&calls, 1);
    if (now < fail_first || now >= fail_first + fail_count) return 0;
    errno = (int)fail_errno;
    return 1;
}

/* One record: operation, lengths of two paths, offset, length of the data; then paths and data. */
static void record(char operation, const char *path, const char *other, int64_t offset, const void *data, int64_t length) {
    if (log_handle < 0) return;
    REAL(ssize_t, write, int, const void *, size_t);
    int saved = errno;
    uint32_t first = (uint32_t)strlen(path), second = other ? (uint32_t)strlen(other) : 0;
    int64_t stored = data ? length : 0;
    size_t size = 1 + 4 + 4 + 8 + 8 + first + second + (size_t)stored;
    char *all = malloc(size), *at = all;
    *at++ = operation;
    memcpy(at, &first, 4), at += 4;
    memcpy(at, &second, 4), at += 4;
    memcpy(at, &offset, 8), at += 8;
    memcpy(at, &stored, 8), at += 8;
    memcpy(at, path, first), at += first;
    if (second) memcpy(at, other, second), at += second;
    if (stored) memcpy(at, data, (size_t)stored);
    if (real(log_handle, all, size) != (ssize_t)size) abort();
    free(all);
    errno = saved;
}

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    int creates = 0;
    if ((flags & (O_CREAT | O_TRUNC)) && watched(path)) {
        creates = (flags & O_CREAT) && access(path, F_OK) != 0;
        if (creates && fails('w', path)) return -1;
    }
    int handle = real(path, flags, mode);
    if (handle >= 0 && watched(path)) {
        if (creates) record('c', path, NULL, 0, NULL, 0);
        else if (flags & O_TRUNC) record('t', path, NULL, 0, NULL, 0);
    }
    return handle;
}

#define OPEN(name) int name(const char *path, int flags, ...) { \
    va_list more; va_start(more, flags); mode_t mode = (mode_t)va_arg(more, int); va_end(more); \
    REAL(int, name, const char *, int, ...); return opened(real, path, flags, mode); }
OPEN(open)
OPEN(open64)

ssize_t write(int handle, const void *data, size_t length) {
    char path[4096];
    REAL(ssize_t, write, int, const void *, size_t);
    if (!watched_handle(handle, path)) return real(handle, data, length);
    if (fails('w', path)) return -1;
    off_t before = lseek(handle, 0, SEEK_CUR);
    ssize_t done = real(handle, data, length);
    if (done > 0) record('w', path, NULL, (fcntl(handle, F_GETFL) & O_APPEND) ? lseek(handle, 0, SEEK_CUR) - done : before, data, done);
    return done;
}

#define PWRITE(name) ssize_t name(int handle, const void *data, size_t length, off_t offset) { \
    char path[4096]; REAL(ssize_t, name, int, const void *, size_t, off_t); \
    if (!watched_handle(handle, path)) return real(handle, data, length, offset); \
    if (fails('w', path)) return -1; \
    ssize_t done = real(handle, data, length, offset); \
    if (done > 0) record('w', path, NULL, offset, data, done); \
    return done; }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name) int name(int handle, off_t length) { \
    char path[4096]; REAL(int, name, int, off_t); int done = real(handle, length); \
    if (!done && watched_handle(handle, path)) record('t', path, NULL, length, NULL, 0); \
    return done; }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name) int name(int handle) { \
    char path[4096]; REAL(int, name, int); int ours = watched_handle(handle, path); \
    if (ours && fails('s', path)) return -1; \
    int done = real(handle); if (!done && ours) record('s', path, NULL, 0, NULL, 0); \
    return done; }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    if (watched(to) && fails('w', to)) return -1;
    int done = real(from, to);
    if (!done && watched(to)) record('r', from, to, 0, NULL, 0);
    return done;
}

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    int done = real(path);
    if (!done && watched(path)) record('u', path, NULL, 0, NULL, 0);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    if (watched(path) && access(path, F_OK) != 0 && fails('w', path)) return -1;
    int done = real(path, mode);
    if (!done && watched(path)) record('d', path, NULL, 0, NULL, 0);
    return done;
}

int ioctl(int handle, unsigned long request, ...) {
    va_list more;
    va_start(more, request);
    void *argument = va_arg(more, void *);
    va_end(more);
    REAL(int, ioctl, int, unsigned long, ...);
    if (request == 0x40049409) { errno = EOPNOTSUPP; return -1; }
    return real(handle, request, argument);
}
