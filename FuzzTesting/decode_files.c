// Decodes every file named on the command line (or on stdin, one a line) as the program does, and prints one line each:
// outcome, milliseconds, size, path. Run it under sanitizers and valgrind; it touches every pixel.
#define _GNU_SOURCE
#include "cimage.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static const char *const names[] = {"ok",        "unsupported",   "truncated", "corrupt",
                                    "too_large", "out_of_memory", "invalid"};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int decode(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "decode_files: %s: %s\n", path, strerror(errno));
        return 1;
    }
    fseek(file, 0, SEEK_END);
    const size_t count = (size_t)ftell(file);
    rewind(file);
    // Exactly as large as the file, so that a read beyond it is seen.
    uint8_t *bytes = malloc(count == 0 ? 1 : count);
    const bool read = bytes != NULL && fread(bytes, 1, count, file) == count;
    fclose(file);
    if (!read) {
        free(bytes);
        fprintf(stderr, "decode_files: %s: could not be read\n", path);
        return 1;
    }

    const cimage_limits limits = {.max_bytes = 64 << 20, .max_side = 16384, .max_pixels = 100000000, .max_scans = 100};
    char detail[CIMAGE_DETAIL_SIZE];
    cimage_info probed, info;
    cimage_bitmap bitmap;
    uint64_t hash = 0;
    const double start = now();
    (void)cimage_probe(bytes, count, &limits, &probed, detail);
    const cimage_status status = cimage_decode(bytes, count, &limits, 0, &bitmap, &info, detail);
    const double end = now();
    if (status == CIMAGE_OK) {
        const size_t size = (size_t)3 * bitmap.width * bitmap.height;
        for (size_t i = 0; i < size; i++) hash = hash * 31 + bitmap.pixels[i];
        hash ^= cimage_perceptual_hash(&bitmap);
    }
    cimage_bitmap_destroy(&bitmap);
    free(bytes);
    printf("%s%s\t%.1f\t%ux%u\t%016" PRIx64 "\t%s\t%s\n", names[status],
           status == CIMAGE_OK && info.truncated ? "+truncated" : "", end - start, info.width, info.height, hash, path,
           detail);
    return 0;
}

int main(int count, char **paths) {
    int failed = 0;
    for (int i = 1; i < count; i++) failed |= decode(paths[i]);
    if (count == 1) {
        char line[4096];
        while (fgets(line, sizeof line, stdin) != NULL) {
            line[strcspn(line, "\n")] = '\0';
            failed |= decode(line);
        }
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    fprintf(stderr, "decode_files: peak memory %ld MiB\n", usage.ru_maxrss / 1024);
    return failed;
}
