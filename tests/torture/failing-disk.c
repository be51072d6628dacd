/*
 * A disk that fails, between a program and the system: loaded by LD_PRELOAD. While the first byte of the file FAILING_DISK is
 * not 0, calls that change what lies below the folder FAILING_FOLDER fail: with 'e' all of them with EIO, with 'r' all with
 * EROFS, with 'n' those that need space with ENOSPC, with 's' every third with EIO. The number from byte 4 on counts the calls that failed. With 'k' the
 * program is killed at one of these calls, after as many others as the number from byte 8 on says: before it, or where it
 * writes when half is written.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
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
  volatile int32_t left;
};

enum need { CHANGES, NEEDS_SPACE };

enum fate { WORKS, FAILS, DIES };

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

static enum fate fate(const char *path, enum need need) {
  if (!control || !control->mode || !is_ours(path)) return WORKS;
  char mode = control->mode;
  if (mode == 'k') return __sync_fetch_and_sub(&control->left, 1) == 0 ? DIES : WORKS;
  if (mode == 'n' && need != NEEDS_SPACE) return WORKS;
  if (mode == 's' && __sync_fetch_and_add(&asked, 1) % 3 != 0) return WORKS;
  __sync_fetch_and_add(&control->failed, 1);
  errno = mode == 'n' ? ENOSPC : mode == 'r' ? EROFS : EIO;
  return FAILS;
}

static enum fate fate_at(int fd, enum need need) {
  if (!control || !control->mode) return WORKS;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return WORKS;
  path[length] = 0;
  return fate(path, need);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static int fails(const char *path, enum need need) {
  enum fate it = fate(path, need);
  if (it == DIES) die();
  return it == FAILS;
}

#define REAL(type, name, ...)                            \
  static type (*real)(__VA_ARGS__);                      \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

/* `half` is what is done of it where the program is killed. */
#define ON_FD(type, name, need, params, args, half)      \
  type name params {                                     \
    static type(*real) params;                           \
    if (!real) real = (type(*) params)dlsym(RTLD_NEXT, #name); \
    enum fate it = fate_at(fd, need);                    \
    if (it == DIES) {                                    \
      half;                                              \
      die();                                             \
    }                                                    \
    return it == FAILS ? -1 : real args;                 \
  }

#define WRITE(name, params, args, half) ON_FD(ssize_t, name, NEEDS_SPACE, params, args, (void)!real half)
#define CHANGE(name, params, args) ON_FD(int, name, CHANGES, params, args, )

WRITE(write, (int fd, const void *bytes, size_t count), (fd, bytes, count), (fd, bytes, count / 2))
WRITE(pwrite, (int fd, const void *bytes, size_t count, off_t at), (fd, bytes, count, at), (fd, bytes, count / 2, at))
WRITE(pwrite64, (int fd, const void *bytes, size_t count, off64_t at), (fd, bytes, count, at), (fd, bytes, count / 2, at))
WRITE(writev, (int fd, const struct iovec *parts, int count), (fd, parts, count), (fd, parts, count / 2))
WRITE(pwritev, (int fd, const struct iovec *parts, int count, off_t at), (fd, parts, count, at), (fd, parts, count / 2, at))
WRITE(pwritev64, (int fd, const struct iovec *parts, int count, off64_t at), (fd, parts, count, at), (fd, parts, count / 2, at))
CHANGE(fsync, (int fd), (fd))
CHANGE(fdatasync, (int fd), (fd))
CHANGE(ftruncate, (int fd, off_t length), (fd, length))
CHANGE(ftruncate64, (int fd, off64_t length), (fd, length))

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
