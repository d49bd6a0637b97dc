// Reads one fact from XMP (ISO 16684-1): which way is up. Tags and their attributes are told apart, no more; nothing is kept,
// followed or unescaped, and each byte is looked at a bounded number of times.
#include "internal.h"

#include <string.h>

typedef struct text {
    const uint8_t *at, *end;
} text;

static size_t left(const text *text) { return (size_t)(text->end - text->at); }

static bool begins(const text *text, const char *mark) {
    const size_t size = strlen(mark);
    return left(text) >= size && memcmp(text->at, mark, size) == 0;
}

static bool is_space(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

static void skip_space(text *text) {
    while (text->at < text->end && is_space(*text->at)) text->at++;
}

// Goes behind the next `mark`; to the end where there is none.
static void skip_past(text *text, const char *mark) {
    while (text->at < text->end) {
        const uint8_t *found = memchr(text->at, mark[0], left(text));
        text->at = found != NULL ? found : text->end;
        if (begins(text, mark)) {
            text->at += strlen(mark);
            return;
        }
        if (text->at < text->end) text->at++;
    }
}

// Takes a name, and says whether it is the one that is looked for.
static bool take_name(text *text) {
    static const char orientation[] = "tiff:Orientation";
    const uint8_t *start = text->at;
    while (text->at < text->end && !is_space(*text->at) && memchr("=/>\"'<", *text->at, 6) == NULL) text->at++;
    const size_t size = (size_t)(text->at - start);
    return size == sizeof orientation - 1 && memcmp(start, orientation, size) == 0;
}

// The orientation that a value is, 0 where it is none.
static uint8_t orientation_of(text value) {
    skip_space(&value);
    if (value.at == value.end || *value.at < '1' || *value.at > '8') return 0;
    const uint8_t orientation = (uint8_t)(*value.at++ - '0');
    skip_space(&value);
    return value.at == value.end ? orientation : 0;
}

// Takes what stands before the next `mark`, and the mark.
static text take_until(text *from, uint8_t mark) {
    text value = *from;
    const uint8_t *found = memchr(from->at, mark, left(from));
    value.end = found != NULL ? found : from->end;
    from->at = found != NULL ? found + 1 : from->end;
    return value;
}

// Takes a tag from behind its `<`, and says what its attribute or its element's text tells.
static uint8_t take_tag(text *text) {
    const bool is_element = take_name(text);
    for (;;) {
        skip_space(text);
        if (text->at == text->end) return 0;
        if (*text->at == '>') break;
        if (*text->at == '/') {
            skip_past(text, ">");
            return 0;
        }
        const uint8_t *start = text->at;
        const bool is_attribute = take_name(text);
        skip_space(text);
        if (text->at == start || text->at == text->end || *text->at++ != '=') return 0;
        skip_space(text);
        if (text->at == text->end || (*text->at != '"' && *text->at != '\'')) return 0;
        const uint8_t quote = *text->at++;
        const uint8_t orientation = orientation_of(take_until(text, quote));
        if (is_attribute && orientation != 0) return orientation;
    }
    text->at++;
    if (!is_element) return 0;
    struct text rest = *text;
    return orientation_of(take_until(&rest, '<'));
}

void cimage_read_xmp(const uint8_t *bytes, size_t count, cimage_info *info) {
    text text = {.at = bytes, .end = bytes + count};
    while (info->orientation == 0) {
        skip_past(&text, "<");
        if (text.at == text.end) return;
        if (begins(&text, "!--")) {
            skip_past(&text, "-->");
        } else if (begins(&text, "![CDATA[")) {
            skip_past(&text, "]]>");
        } else if (*text.at == '?' || *text.at == '!') {
            skip_past(&text, ">");
        } else {
            info->orientation = take_tag(&text);
        }
    }
}
