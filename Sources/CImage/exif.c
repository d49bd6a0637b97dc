// Reads two facts from EXIF: which way is up, and when the photo was taken. TIFF 6.0 and CIPA DC-008. Every offset is checked
// against the block, and nothing is followed twice: the main directory and its one EXIF directory are all that is looked at.
#include "internal.h"

#include <string.h>

enum {
    TAG_ORIENTATION = 0x0112,
    TAG_EXIF_DIRECTORY = 0x8769,
    TAG_DATE_TIME_ORIGINAL = 0x9003,
    TYPE_BYTE = 1,
    TYPE_ASCII = 2,
    TYPE_SHORT = 3,
    TYPE_LONG = 4,
    TYPE_SIGNED_BYTE = 6,
    TYPE_SIGNED_SHORT = 8,
    TYPE_SIGNED_LONG = 9,
    ENTRY_SIZE = 12,
    DATE_TIME_SIZE = 19,  // "2029:10:04 10:01:12"
};

typedef struct block {
    const uint8_t *bytes;
    size_t count;
    bool big_endian;
} block;

static bool has(const block *block, size_t offset, size_t size) {
    return offset <= block->count && size <= block->count - offset;
}

static uint16_t read16(const block *block, size_t offset) {
    const uint8_t *p = block->bytes + offset;
    return (uint16_t)(block->big_endian ? (p[0] << 8 | p[1]) : (p[1] << 8 | p[0]));
}

static uint32_t read32(const block *block, size_t offset) {
    const uint32_t first = read16(block, offset), second = read16(block, offset + 2);
    return block->big_endian ? (first << 16 | second) : (second << 16 | first);
}

// Offset of the entry of `tag` in the directory at `directory`, or 0.
static size_t find_entry(const block *block, size_t directory, uint16_t tag) {
    if (!has(block, directory, 2)) return 0;
    const uint16_t count = read16(block, directory);
    for (uint16_t i = 0; i < count; i++) {
        const size_t entry = directory + 2 + (size_t)i * ENTRY_SIZE;
        if (!has(block, entry, ENTRY_SIZE)) return 0;
        if (read16(block, entry) == tag) return entry;
    }
    return 0;
}

// The value of an entry that holds one integer, whatever its type; negative ones come out as large ones. 0 where it holds
// something else.
static uint32_t read_integer(const block *block, size_t entry) {
    if (read32(block, entry + 4) != 1) return 0;
    switch (read16(block, entry + 2)) {
        case TYPE_BYTE:
        case TYPE_SIGNED_BYTE:
            return block->bytes[entry + 8];
        case TYPE_SHORT:
        case TYPE_SIGNED_SHORT:
            return read16(block, entry + 8);
        case TYPE_LONG:
        case TYPE_SIGNED_LONG:
            return read32(block, entry + 8);
        default:
            return 0;
    }
}

static int number(const uint8_t *digits, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (digits[i] < '0' || digits[i] > '9') return -1;
        value = value * 10 + (digits[i] - '0');
    }
    return value;
}

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static void read_clock(const uint8_t *text, cimage_clock *clock) {
    static const uint8_t month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = number(text, 4), month = number(text + 5, 2), day = number(text + 8, 2);
    const int hour = number(text + 11, 2), minute = number(text + 14, 2), second = number(text + 17, 2);
    if (text[4] != ':' || text[7] != ':' || text[10] != ' ' || text[13] != ':' || text[16] != ':') return;
    if (year < 1 || month < 1 || month > 12 || day < 1) return;
    if (day > month_days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0)) return;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return;
    *clock = (cimage_clock){.year = (uint16_t)year,
                            .month = (uint8_t)month,
                            .day = (uint8_t)day,
                            .hour = (uint8_t)hour,
                            .minute = (uint8_t)minute,
                            .second = (uint8_t)second};
}

void cimage_read_exif(const uint8_t *bytes, size_t count, cimage_info *info) {
    if (count >= 6 && memcmp(bytes, "Exif\0\0", 6) == 0) {
        bytes += 6;
        count -= 6;
    }
    block block = {.bytes = bytes, .count = count};
    if (count < 8) return;
    if (memcmp(bytes, "MM\0*", 4) == 0) {
        block.big_endian = true;
    } else if (memcmp(bytes, "II*\0", 4) != 0) {
        return;
    }
    const size_t main = read32(&block, 4);

    const size_t orientation = find_entry(&block, main, TAG_ORIENTATION);
    if (orientation != 0) {
        const uint32_t value = read_integer(&block, orientation);
        if (value >= 1 && value <= 8) info->orientation = (uint8_t)value;
    }

    const size_t link = find_entry(&block, main, TAG_EXIF_DIRECTORY);
    if (link == 0 || read16(&block, link + 2) != TYPE_LONG) return;
    const size_t taken = find_entry(&block, read32(&block, link + 8), TAG_DATE_TIME_ORIGINAL);
    if (taken == 0 || read16(&block, taken + 2) != TYPE_ASCII || read32(&block, taken + 4) < DATE_TIME_SIZE) return;
    const size_t text = read32(&block, taken + 8);
    if (has(&block, text, DATE_TIME_SIZE)) read_clock(block.bytes + text, &info->taken);
}
