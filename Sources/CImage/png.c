// PNG through libpng's row functions. Everything that can longjmp runs inside `guarded`, and all it changes lives in `reader`,
// outside its frame.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

#include <png.h>

enum {
    SIGNATURE_SIZE = 8,
    HEADER_END = 33,      // signature and IHDR
    CHUNK_OVERHEAD = 12,  // length, name, CRC
    MAX_CHUNK_MEMORY = 8 << 20,
    MAX_CACHED_CHUNKS = 32,
    READ_SIZE = 512,  // of pixels' data at once: what is left of a cut file is lost where it does not fill one
};

typedef struct reader {
    png_structp codec;
    png_infop header;
    const cimage_input *input;
    size_t position;
    cimage_bitmap *bitmap;
    uint8_t *staged;  // RGBA, all of it: what lies below is decided by the whole picture
    uint32_t rows;    // that hold a picture
    int passes;
    cimage_status status;
} reader;

// MARK: libpng's callbacks

static void on_error(png_structp codec, png_const_charp reason) {
    reader *reader = png_get_error_ptr(codec);
    if (reader->status == CIMAGE_OK) {
        reader->status = cimage_fail(reader->input->detail, CIMAGE_CORRUPT, "damaged PNG: %s", reason);
    }
    png_longjmp(codec, 1);
}

static void on_warning(png_structp codec, png_const_charp reason) {
    (void)codec;
    (void)reason;
}

static void on_read(png_structp codec, png_bytep out, size_t count) {
    reader *reader = png_get_io_ptr(codec);
    if (count > reader->input->count - reader->position) {
        reader->status =
            cimage_fail(reader->input->detail, CIMAGE_TRUNCATED, "the file ends before any row of the picture");
        png_error(codec, "end of file");
    }
    memcpy(out, reader->input->bytes + reader->position, count);
    reader->position += count;
}

// MARK: Reading

static uint32_t read32(const uint8_t *p) {
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

// Size from IHDR, which must be the first chunk; libpng checks the rest of it.
static cimage_status read_header(const cimage_input *input, cimage_info *info) {
    if (input->count < HEADER_END) {
        return cimage_fail(input->detail, CIMAGE_TRUNCATED, "the file ends before the picture begins");
    }
    const uint8_t *chunk = input->bytes + SIGNATURE_SIZE;
    if (read32(chunk) != 13 || memcmp(chunk + 4, "IHDR", 4) != 0) {
        return cimage_fail(input->detail, CIMAGE_CORRUPT, "damaged PNG: no header chunk");
    }
    info->width = read32(chunk + 8);
    info->height = read32(chunk + 12);
    return cimage_check_side(input, info->width, info->height);
}

// What an international text chunk with an XMP packet begins with: its keyword, and that it is not compressed, which XMP's own
// rules forbid.
static const char xmp_name[] = "XML:com.adobe.xmp\0";

static bool is_xmp(const uint8_t *text, size_t size) {
    return size > sizeof xmp_name && memcmp(text, xmp_name, sizeof xmp_name) == 0;
}

// Method of compression, language and translated keyword come before the packet.
static void read_xmp(const uint8_t *text, size_t size, cimage_info *info) {
    const uint8_t *end = text + size;
    text += sizeof xmp_name + 1;
    for (int field = 0; field < 2; field++) {
        const uint8_t *nul = memchr(text, 0, (size_t)(end - text));
        if (nul == NULL) return;
        text = nul + 1;
    }
    cimage_read_xmp(text, (size_t)(end - text), info);
}

typedef struct metadata {
    const uint8_t *exif, *text;
    size_t exif_size, text_size;
} metadata;

// EXIF and XMP may stand anywhere, also behind the pixels.
static metadata find_metadata(const cimage_input *input) {
    metadata found = {0};
    size_t position = SIGNATURE_SIZE;
    while (input->count - position >= CHUNK_OVERHEAD) {
        const uint8_t *chunk = input->bytes + position;
        const size_t size = read32(chunk);
        if (size > input->count - position - CHUNK_OVERHEAD) break;
        if (found.exif == NULL && memcmp(chunk + 4, "eXIf", 4) == 0) {
            found.exif = chunk + 8;
            found.exif_size = size;
        }
        if (found.text == NULL && memcmp(chunk + 4, "iTXt", 4) == 0 && is_xmp(chunk + 8, size)) {
            found.text = chunk + 8;
            found.text_size = size;
        }
        position += size + CHUNK_OVERHEAD;
    }
    return found;
}

static void read_metadata(const cimage_input *input, cimage_info *info) {
    const metadata found = find_metadata(input);
    if (found.exif != NULL) cimage_read_exif(found.exif, found.exif_size, info);
    if (found.text != NULL) read_xmp(found.text, found.text_size, info);
}

static void limit_libpng(const reader *reader) {
    png_structp codec = reader->codec;
    const cimage_limits *limits = reader->input->limits;
    png_set_user_limits(codec, limits->max_side, limits->max_side);
    png_set_chunk_malloc_max(codec, MAX_CHUNK_MEMORY);
    png_set_chunk_cache_max(codec, MAX_CACHED_CHUNKS);
    png_set_compression_buffer_size(codec, READ_SIZE);
    // Text, profiles, gamma and the like are skipped unread: no chunk but IHDR, PLTE, tRNS, IDAT and IEND counts here.
    png_set_keep_unknown_chunks(codec, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
#ifdef CIMAGE_FUZZING
    png_set_crc_action(codec, PNG_CRC_QUIET_USE, PNG_CRC_QUIET_USE);
#endif
}

// Asks for 8-bit RGB, or RGBA where anything is transparent. Gives the channels.
static uint32_t ask_for_rgb(reader *reader) {
    png_structp codec = reader->codec;
    png_set_expand(codec);
    png_set_scale_16(codec);
    png_set_gray_to_rgb(codec);
    reader->passes = png_set_interlace_handling(codec);
    png_read_update_info(codec, reader->header);
    return png_get_channels(codec, reader->header);
}

static void fail(reader *reader, cimage_status status, const char *reason) {
    reader->status = cimage_fail(reader->input->detail, status, "%s", reason);
    png_error(reader->codec, reason);
}

static void make_room(reader *reader, uint32_t width, uint32_t height, uint32_t channels) {
    const size_t pixel_count = (size_t)width * height;
    uint8_t *first;
    if (channels == 4) {
        reader->staged = malloc(pixel_count * 4);
        reader->status = reader->staged == NULL ? CIMAGE_OUT_OF_MEMORY : CIMAGE_OK;
        *reader->bitmap = (cimage_bitmap){.width = width, .height = height};
        first = reader->staged;
    } else {
        reader->status = cimage_bitmap_make(reader->bitmap, width, height);
        first = reader->bitmap->pixels;
    }
    if (reader->status != CIMAGE_OK) fail(reader, reader->status, "no memory for the pixels");
    if (reader->passes == 1) return;
    // Passes that do not come leave grey.
    memset(first, CIMAGE_GREY, pixel_count * channels);
    if (channels == 4) {
        for (size_t i = 0; i < pixel_count; i++) first[4 * i + 3] = 255;
    }
}

static void read_rows(reader *reader) {
    const bool has_alpha = reader->staged != NULL;
    const size_t row_size = (size_t)reader->bitmap->width * (has_alpha ? 4 : CIMAGE_CHANNELS);
    uint8_t *pixels = has_alpha ? reader->staged : reader->bitmap->pixels;
    const bool interlaced = reader->passes > 1;
    for (int pass = 0; pass < reader->passes; pass++) {
        for (uint32_t y = 0; y < reader->bitmap->height; y++) {
            uint8_t *row = pixels + row_size * y;
            // The display argument spreads an early pass over the pixels of those to come.
            png_read_row(reader->codec, interlaced ? NULL : row, interlaced ? row : NULL);
            if (reader->rows <= y) reader->rows = y + 1;
        }
    }
}

// Makes the bitmap of what was staged, in the same memory.
static void lay_over_ground(reader *reader) {
    cimage_bitmap *bitmap = reader->bitmap;
    cimage_compose(reader->staged, reader->staged, bitmap->width, reader->rows);
    uint8_t *smaller = realloc(reader->staged, (size_t)bitmap->width * bitmap->height * CIMAGE_CHANNELS);
    bitmap->pixels = smaller != NULL ? smaller : reader->staged;
    reader->staged = NULL;
}

// False where libpng gave up.
static bool guarded(reader *reader) {
    if (setjmp(png_jmpbuf(reader->codec)) != 0) return false;
    png_set_read_fn(reader->codec, reader, on_read);
    limit_libpng(reader);
    png_read_info(reader->codec, reader->header);
    const uint32_t channels = ask_for_rgb(reader);
    const uint32_t width = png_get_image_width(reader->codec, reader->header);
    const uint32_t height = png_get_image_height(reader->codec, reader->header);
    if ((channels != 3 && channels != 4) ||
        png_get_rowbytes(reader->codec, reader->header) != (size_t)width * channels) {
        fail(reader, CIMAGE_UNSUPPORTED, "a PNG of a kind that is not read");
    }
    reader->status = cimage_check_pixels(reader->input, width, height);
    if (reader->status != CIMAGE_OK) png_error(reader->codec, "too large");
    make_room(reader, width, height, channels);
    read_rows(reader);
    return true;
}

static cimage_status read_pixels(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    reader reader = {.input = input, .bitmap = bitmap};
    reader.codec = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, on_error, on_warning);
    reader.header = reader.codec == NULL ? NULL : png_create_info_struct(reader.codec);
    if (reader.header == NULL) {
        png_destroy_read_struct(&reader.codec, NULL, NULL);
        return cimage_fail(input->detail, CIMAGE_OUT_OF_MEMORY, "no memory for libpng");
    }
    const bool whole = guarded(&reader);
    png_destroy_read_struct(&reader.codec, &reader.header, NULL);

    const bool shown =
        whole || (reader.rows > 0 && (reader.status == CIMAGE_CORRUPT || reader.status == CIMAGE_TRUNCATED));
    if (!shown) {
        cimage_bitmap_destroy(bitmap);
    } else {
        if (reader.staged != NULL) lay_over_ground(&reader);
        const size_t row_size = (size_t)bitmap->width * CIMAGE_CHANNELS;
        memset(bitmap->pixels + row_size * reader.rows, CIMAGE_GREY, row_size * (bitmap->height - reader.rows));
    }
    free(reader.staged);
    info->truncated = shown && !whole;
    return shown ? CIMAGE_OK : reader.status;
}

cimage_status cimage_read_png(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    const cimage_status status = read_header(input, info);
    if (status != CIMAGE_OK) return status;
    read_metadata(input, info);
    return bitmap == NULL ? CIMAGE_OK : read_pixels(input, bitmap, info);
}
