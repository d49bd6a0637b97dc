#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ccage.h"

// Debian 12's headers know Landlock's second version; these came with the third to the sixth.
#define FS_TRUNCATE (1ULL << 14)
#define FS_IOCTL_DEV (1ULL << 15)
#define NET_BIND_TCP (1ULL << 0)
#define NET_CONNECT_TCP (1ULL << 1)
#define SCOPE_ABSTRACT_UNIX_SOCKET (1ULL << 0)
#define SCOPE_SIGNAL (1ULL << 1)

struct ruleset {
    uint64_t files;
    uint64_t net;
    uint64_t scoped;
};

int ccage_landlock_version(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? (int)version : 0;
}

static bool fail(char detail[CCAGE_DETAIL_SIZE], const char *what) {
    snprintf(detail, CCAGE_DETAIL_SIZE, "landlock: %s: %s", what, strerror(errno));
    return false;
}

static struct ruleset everything(int version) {
    struct ruleset set = {.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1, .net = 0, .scoped = 0};
    if (version >= 2) set.files |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) set.files |= FS_TRUNCATE;
    if (version >= 4) set.net = NET_BIND_TCP | NET_CONNECT_TCP;
    if (version >= 5) set.files |= FS_IOCTL_DEV;
    if (version >= 6) set.scoped = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL;
    return set;
}

// The kernel refuses a struct that is longer than it knows, unless the rest is zero; older ones want the short one.
static size_t size_of(int version) { return version >= 6 ? 24 : version >= 4 ? 16 : 8; }

int ccage_files_begin(char detail[CCAGE_DETAIL_SIZE]) {
    int version = ccage_landlock_version();
    struct ruleset set = everything(version);
    int handle = (int)syscall(SYS_landlock_create_ruleset, &set, size_of(version), 0);
    if (handle < 0) fail(detail, "this kernel has none");
    return handle;
}

bool ccage_files_allow(int handle, const char *path, char detail[CCAGE_DETAIL_SIZE]) {
    int file = open(path, O_PATH | O_CLOEXEC);
    if (file < 0) return true;
    struct landlock_path_beneath_attr folder = {
        .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR, .parent_fd = file};
    // A file's rule may not name what only folders have.
    struct landlock_path_beneath_attr single = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE, .parent_fd = file};
    bool done = syscall(SYS_landlock_add_rule, handle, LANDLOCK_RULE_PATH_BENEATH, &folder, 0) == 0 ||
                syscall(SYS_landlock_add_rule, handle, LANDLOCK_RULE_PATH_BENEATH, &single, 0) == 0 ||
                fail(detail, "a rule was refused");
    close(file);
    return done;
}

bool ccage_files_restrict(int handle, char detail[CCAGE_DETAIL_SIZE]) {
    bool done = (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, handle, 0) == 0) ||
                fail(detail, "the kernel refused it");
    close(handle);
    return done;
}
