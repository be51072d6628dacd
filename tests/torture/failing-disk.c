/*
 * A disk that fails, between a program and the system: loaded by LD_PRELOAD. While the first byte of the file FAILING_DISK is
 * not 0, calls that change what lies below the folder FAILING_FOLDER fail: with 'e' all of them with EIO, with 'n' those that
 * need space with ENOSPC, with 's' every third with EIO. The number from byte 4 on counts the calls that failed.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct control {
  volatile char mode;
  char pad[3];
  volatile uint32_t failed;
};

enum need { CHANGES, NEEDS_SPACE };

static struct control *control;
static const char *folder;
static size_t folder_length;
static volatile uint32_t asked;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAILING_DISK");
  folder = getenv("FAILING_FOLDER");
  if (!path || !folder) return;
  folder_length = strlen(folder);
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int fd = real(path, O_RDWR);
  if (fd < 0) return;
  void *at = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (at != MAP_FAILED) control = at;
  close(fd);
}

static int is_ours(const char *path) {
  return strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int fails(const char *path, enum need need) {
  if (!control || !control->mode || !is_ours(path)) return 0;
  char mode = control->mode;
  if (mode == 'n' && need != NEEDS_SPACE) return 0;
  if (mode == 's' && __sync_fetch_and_add(&asked, 1) % 3 != 0) return 0;
  __sync_fetch_and_add(&control->failed, 1);
  errno = mode == 'n' ? ENOSPC : EIO;
  return 1;
}

static int fails_at(int fd, enum need need) {
  if (!control || !control->mode) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(path, need);
}

#define REAL(type, name, ...)                            \
  static type (*real)(__VA_ARGS__);                      \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define ON_FD(type, name, need, params, args)            \
  type name params {                                     \
    static type(*real) params;                           \
    if (!real) real = (type(*) params)dlsym(RTLD_NEXT, #name); \
    return fails_at(fd, need) ? -1 : real args;          \
  }

ON_FD(ssize_t, write, NEEDS_SPACE, (int fd, const void *bytes, size_t count), (fd, bytes, count))
ON_FD(ssize_t, pwrite, NEEDS_SPACE, (int fd, const void *bytes, size_t count, off_t at), (fd, bytes, count, at))
ON_FD(ssize_t, pwrite64, NEEDS_SPACE, (int fd, const void *bytes, size_t count, off64_t at), (fd, bytes, count, at))
ON_FD(ssize_t, writev, NEEDS_SPACE, (int fd, const struct iovec *parts, int count), (fd, parts, count))
ON_FD(ssize_t, pwritev, NEEDS_SPACE, (int fd, const struct iovec *parts, int count, off_t at), (fd, parts, count, at))
ON_FD(ssize_t, pwritev64, NEEDS_SPACE, (int fd, const struct iovec *parts, int count, off64_t at), (fd, parts, count, at))
ON_FD(int, fsync, CHANGES, (int fd), (fd))
ON_FD(int, fdatasync, CHANGES, (int fd), (fd))
ON_FD(int, ftruncate, CHANGES, (int fd, off_t length), (fd, length))
ON_FD(int, ftruncate64, CHANGES, (int fd, off64_t length), (fd, length))

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  return fails(to, CHANGES) ? -1 : real(from, to);
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  return fails(path, CHANGES) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  return fails(path, NEEDS_SPACE) ? -1 : real(path, mode);
}

#define OPEN(name)                                                                  \
  int name(const char *path, int flags, ...) {                                      \
    REAL(int, #name, const char *, int, ...);                                       \
    va_list more;                                                                   \
    va_start(more, flags);                                                          \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;       \
    va_end(more);                                                                   \
    return flags & O_CREAT && fails(path, NEEDS_SPACE) ? -1 : real(path, flags, mode); \
  }

OPEN(open)
OPEN(open64)
