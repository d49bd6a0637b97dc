/// CCage: walls around a worker process, of the kernel's making. They can be put up and never taken down.
#ifndef CCAGE_H
#define CCAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Room for a failure's detail, its closing NUL included.
#define CCAGE_DETAIL_SIZE 160

/// The kernel's Landlock version, or 0 where it has none or it is switched off.
int ccage_landlock_version(void);

/// Whether the kernel takes seccomp filters.
bool ccage_has_seccomp(void);

/// Landlock: from here on this process can open what lies below the paths for reading, and nothing else; it can make no
/// TCP connection and send no signal out, where the kernel knows how to forbid these. Paths that do not exist are left
/// out. Call it while the process has one thread: threads that exist already are not held.
/// First `begin` (gives a handle, or -1), then `allow` for each path, last `restrict`, which also frees the handle.
int ccage_files_begin(char detail[CCAGE_DETAIL_SIZE]);
bool ccage_files_allow(int handle, const char *path, char detail[CCAGE_DETAIL_SIZE]);
bool ccage_files_restrict(int handle, char detail[CCAGE_DETAIL_SIZE]);

/// seccomp: from here on, in all threads, only the system calls that reading, computing and answering need. Opening for
/// writing, sockets, new processes and signals to others fail with EPERM.
bool ccage_restrict_calls(char detail[CCAGE_DETAIL_SIZE]);

/// Limits memory (bytes; 0: none), has large blocks go back to the system as they are freed, and forbids core dumps and growing
/// files. See the implementation for which memory.
bool ccage_limit(uint64_t memory, char detail[CCAGE_DETAIL_SIZE]);

/// Makes code that was compiled at run time read-only: nothing can change it any more, and the limit on memory does not count it.
/// For each kernel OpenVINO's compilers reserve 256 KiB and touch a fifth; together they reserve more than all pictures take.
/// Call it while nothing is being compiled. False if that could not be done, which leaves all as it was or in part.
bool ccage_seal_code(void);

/// Ends this process with SIGALRM after so many seconds unless it is called again; 0 calls it off.
void ccage_alarm(unsigned seconds);

#endif
