#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "ccage.h"

typedef struct {
    unsigned long start, end;
} range;

// Anonymous memory that can be written and run.
static bool is_open_code(const char *line, range *found) {
    char rights[5];
    unsigned long inode;
    int name = 0;
    if (sscanf(line, "%lx-%lx %4s %*s %*s %lu %n", &found->start, &found->end, rights, &inode, &name) != 4) return false;
    return strcmp(rights, "rwxp") == 0 && inode == 0 && line[name] == 0;
}

bool ccage_seal_code(void) {
    FILE *maps = fopen("/proc/self/maps", "re");
    if (maps == NULL) return false;
    // Collected first: what is changed while the list is read may be read twice. What does not fit is left for the next call.
    range ranges[256];
    size_t count = 0;
    char line[512];
    while (count < sizeof ranges / sizeof *ranges && fgets(line, sizeof line, maps) != NULL) {
        if (is_open_code(line, &ranges[count])) count++;
    }
    fclose(maps);
    bool done = true;
    for (size_t i = 0; i < count; i++) {
        done = mprotect((void *)ranges[i].start, ranges[i].end - ranges[i].start, PROT_READ | PROT_EXEC) == 0 && done;
    }
    return done;
}
