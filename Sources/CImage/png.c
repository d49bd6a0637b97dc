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
    uint8_t *staged;  // RGBA: one row, or all of an interlaced picture
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

// EXIF may stand anywhere, also behind the pixels.
static void read_exif(const cimage_input *input, cimage_info *info) {
    size_t position = SIGNATURE_SIZE;
    while (input->count - position >= CHUNK_OVERHEAD) {
        const uint8_t *chunk = input->bytes + position;
        const size_t size = read32(chunk);
        if (size > input->count - position - CHUNK_OVERHEAD) return;
        if (memcmp(chunk + 4, "eXIf", 4) == 0) {
            cimage_read_exif(chunk + 8, size, info);
            return;
        }
        position += size + CHUNK_OVERHEAD;
    }
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
    const bool interlaced = reader->passes > 1;
    reader->status = cimage_bitmap_make(reader->bitmap, width, height);
    if (reader->status == CIMAGE_OK && channels == 4) {
        reader->staged = malloc((size_t)width * 4 * (interlaced ? height : 1));
        if (reader->staged == NULL) reader->status = CIMAGE_OUT_OF_MEMORY;
    }
    if (reader->status != CIMAGE_OK) fail(reader, reader->status, "no memory for the pixels");
    if (!interlaced) return;
    memset(reader->bitmap->pixels, CIMAGE_GREY, (size_t)width * height * CIMAGE_CHANNELS);
    if (reader->staged == NULL) return;
    for (size_t i = 0; i < (size_t)width * height; i++) {
        memcpy(reader->staged + 4 * i, (const uint8_t[]){CIMAGE_GREY, CIMAGE_GREY, CIMAGE_GREY, 255}, 4);
    }
}

static void read_rows(reader *reader) {
    const size_t width = reader->bitmap->width;
    const size_t row_size = width * CIMAGE_CHANNELS;
    const bool interlaced = reader->passes > 1;
    for (int pass = 0; pass < reader->passes; pass++) {
        for (uint32_t y = 0; y < reader->bitmap->height; y++) {
            uint8_t *row = reader->bitmap->pixels + row_size * y;
            uint8_t *into = reader->staged == NULL ? row : reader->staged + (interlaced ? width * 4 * y : 0);
            // The display argument spreads an early pass over the pixels of those to come.
            png_read_row(reader->codec, interlaced ? NULL : into, interlaced ? into : NULL);
            if (reader->staged != NULL && !interlaced) cimage_compose_over_white(into, row, width);
            if (reader->rows <= y) reader->rows = y + 1;
        }
    }
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
    const size_t row_size = (size_t)bitmap->width * CIMAGE_CHANNELS;
    if (!shown) {
        cimage_bitmap_destroy(bitmap);
    } else if (reader.passes == 1) {
        memset(bitmap->pixels + row_size * reader.rows, CIMAGE_GREY, row_size * (bitmap->height - reader.rows));
    } else if (reader.staged != NULL) {
        cimage_compose_over_white(reader.staged, bitmap->pixels, (size_t)bitmap->width * bitmap->height);
    }
    free(reader.staged);
    info->truncated = shown && !whole;
    return shown ? CIMAGE_OK : reader.status;
}

cimage_status cimage_read_png(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    const cimage_status status = read_header(input, info);
    if (status != CIMAGE_OK) return status;
    read_exif(input, info);
    return bitmap == NULL ? CIMAGE_OK : read_pixels(input, bitmap, info);
}
