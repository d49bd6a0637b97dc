// JPEG through libjpeg-turbo. Everything that can longjmp runs inside `guarded`, and all it changes lives in `reader`, outside
// its frame.
#include "internal.h"

#include <limits.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
// After jpeglib.h, which it needs.
#include <jerror.h>

// EXIF and XMP stand in markers of one kind, told apart by how they begin.
enum { MAX_WARNINGS = 100, EXIF_MARKER = JPEG_APP0 + 1, MAX_MARKER_SIZE = 0xFFFF };
static const char exif_name[] = "Exif\0", xmp_name[] = "http://ns.adobe.com/xap/1.0/";

// Beside the coefficients of a progressive picture, what libjpeg takes for its own work.
static const uint64_t working_memory = 64 << 20;

typedef struct reader {
    struct jpeg_decompress_struct codec;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf failed;
    const cimage_input *input;
    cimage_info *info;
    cimage_bitmap *bitmap;  // null: the header alone
    cimage_status status;
    int warnings;
    bool ended;   // the bytes ran out
    bool lost;    // a scan ended before its picture did
    size_t good;  // bytes up to here were read without a failure
} reader;

// MARK: libjpeg's callbacks

static _Noreturn void fail(reader *reader, cimage_status status, const char *reason) {
    reader->status = cimage_fail(reader->input->detail, status, "%s", reason);
    longjmp(reader->failed, 1);
}

static cimage_status status_of(const reader *reader) {
    switch (reader->errors.msg_code) {
        case JERR_OUT_OF_MEMORY:
            return CIMAGE_OUT_OF_MEMORY;
        case JERR_NO_BACKING_STORE:  // more than max_memory_to_use
        case JERR_IMAGE_TOO_BIG:
        case JERR_WIDTH_OVERFLOW:
            return CIMAGE_TOO_LARGE;
        case JERR_ARITH_NOTIMPL:
        case JERR_BAD_PRECISION:
        case JERR_CONVERSION_NOTIMPL:
        case JERR_SOF_UNSUPPORTED:
            return CIMAGE_UNSUPPORTED;
        default:
            return reader->ended ? CIMAGE_TRUNCATED : CIMAGE_CORRUPT;
    }
}

static void on_error(j_common_ptr codec) {
    reader *reader = codec->client_data;
    char reason[JMSG_LENGTH_MAX];
    reader->errors.format_message(codec, reason);
    const cimage_status status = status_of(reader);
    switch (status) {
        case CIMAGE_TOO_LARGE:
            if (reader->errors.msg_code == JERR_IMAGE_TOO_BIG) fail(reader, status, reason);
            fail(reader, status, "this JPEG takes more memory to decode than the limit of pixels allows");
        case CIMAGE_TRUNCATED:
            fail(reader, status, "the file ends before the picture begins");
        default:
            fail(reader, status, reason);
    }
}

static void on_message(j_common_ptr codec, int level) {
    if (level >= 0) return;
    reader *reader = codec->client_data;
    if (++reader->warnings > MAX_WARNINGS) fail(reader, CIMAGE_CORRUPT, "more than 100 errors in the JPEG data");
    if (reader->errors.msg_code != JWRN_HIT_MARKER) return;
    const struct jpeg_decompress_struct *picture = &reader->codec;
    const bool nothing = picture->input_scan_number <= 1 && picture->input_iMCU_row == 0;
    if (nothing && picture->unread_marker == JPEG_EOI && picture->total_iMCU_rows > 1) {
        fail(reader, reader->ended ? CIMAGE_TRUNCATED : CIMAGE_CORRUPT, "the file ends before any row of the picture");
    }
    reader->lost = true;
}

static void on_output(j_common_ptr codec) { (void)codec; }

static _Noreturn void fail_scans(reader *reader) {
    reader->status = cimage_fail(reader->input->detail, CIMAGE_TOO_LARGE, "more than %u scans in a progressive JPEG",
                                 reader->input->limits->max_scans);
    longjmp(reader->failed, 1);
}

// Called between the pieces that libjpeg reads and writes.
static void on_progress(j_common_ptr codec) {
    reader *reader = codec->client_data;
    if (!reader->ended) {
        // A marker that waits to be read is not read yet.
        const size_t waiting = reader->codec.unread_marker != 0 ? 2 : 0;
        reader->good = reader->input->count - reader->source.bytes_in_buffer - waiting;
    }
    const int scan = reader->codec.input_scan_number;
    if (scan > 0 && (uint32_t)scan > reader->input->limits->max_scans) fail_scans(reader);
}

static void on_source(j_decompress_ptr codec) { (void)codec; }

// Where the bytes run out, libjpeg is given an end-of-image marker, so that it shows what it has.
static boolean on_empty(j_decompress_ptr codec) {
    static const JOCTET end[] = {0xFF, JPEG_EOI};
    reader *reader = codec->client_data;
    reader->ended = true;
    codec->src->next_input_byte = end;
    codec->src->bytes_in_buffer = sizeof end;
    return TRUE;
}

static void on_skip(j_decompress_ptr codec, long count) {
    if (count <= 0) return;
    if ((size_t)count > codec->src->bytes_in_buffer) {
        (void)on_empty(codec);
        return;
    }
    codec->src->next_input_byte += count;
    codec->src->bytes_in_buffer -= (size_t)count;
}

// MARK: Reading

// How many scans the bytes hold, without decoding them; damage may make libjpeg see others, so it counts again.
static uint32_t count_scans(const cimage_input *input) {
    uint32_t scans = 0;
    size_t position = 2;
    while (position + 4 <= input->count) {
        const uint8_t *marker = memchr(input->bytes + position, 0xFF, input->count - position - 3);
        if (marker == NULL) break;
        position = (size_t)(marker - input->bytes) + 1;
        const uint8_t code = marker[1];
        if (code == JPEG_EOI) break;  // phones append films to photos
        const bool is_alone = code == 0 || code == 0xFF || (code >= JPEG_RST0 && code < JPEG_EOI);
        if (is_alone) continue;
        if (code == 0xDA) scans++;
        position += 1 + ((size_t)marker[2] << 8 | marker[3]);
    }
    return scans;
}

// The first saved marker that begins with `name`, NULs included, or null.
static jpeg_saved_marker_ptr find_marker(const struct jpeg_decompress_struct *codec, const char *name, size_t size) {
    for (jpeg_saved_marker_ptr m = codec->marker_list; m != NULL; m = m->next) {
        if (m->data_length >= size && memcmp(m->data, name, size) == 0) return m;
    }
    return NULL;
}

static void read_header(reader *reader) {
    struct jpeg_decompress_struct *codec = &reader->codec;
    jpeg_create_decompress(codec);
    codec->client_data = reader;
    reader->source = (struct jpeg_source_mgr){
        .next_input_byte = reader->input->bytes,
        .bytes_in_buffer = reader->input->count,
        .init_source = on_source,
        .fill_input_buffer = on_empty,
        .skip_input_data = on_skip,
        .resync_to_restart = jpeg_resync_to_restart,
        .term_source = on_source,
    };
    codec->src = &reader->source;
    reader->progress.progress_monitor = on_progress;
    codec->progress = &reader->progress;
    // A progressive picture keeps all its coefficients, two bytes each, at full scale.
    const uint64_t memory = 6 * reader->input->limits->max_pixels + working_memory;
    codec->mem->max_memory_to_use = memory > LONG_MAX ? LONG_MAX : (long)memory;
    jpeg_save_markers(codec, EXIF_MARKER, MAX_MARKER_SIZE);
    (void)jpeg_read_header(codec, TRUE);

    reader->info->width = codec->image_width;
    reader->info->height = codec->image_height;
    const jpeg_saved_marker_ptr exif = find_marker(codec, exif_name, sizeof exif_name);
    if (exif != NULL) cimage_read_exif(exif->data, exif->data_length, reader->info);
    const jpeg_saved_marker_ptr xmp = find_marker(codec, xmp_name, sizeof xmp_name);
    if (xmp != NULL) cimage_read_xmp(xmp->data + sizeof xmp_name, xmp->data_length - sizeof xmp_name, reader->info);
    reader->status = cimage_check_side(reader->input, codec->image_width, codec->image_height);
    if (reader->status != CIMAGE_OK) longjmp(reader->failed, 1);
}

// The smallest of libjpeg's fast scales that leaves the longer side sufficient.
static void choose_scale(reader *reader) {
    struct jpeg_decompress_struct *codec = &reader->codec;
    codec->scale_num = 1;
    for (unsigned denominator = 8; denominator >= 1; denominator /= 2) {
        codec->scale_denom = denominator;
        jpeg_calc_output_dimensions(codec);
        const uint32_t side = codec->output_width > codec->output_height ? codec->output_width : codec->output_height;
        if (reader->input->sufficient_side > 0 && side >= reader->input->sufficient_side) break;
    }
}

// Adobe stores ink inverted: 255 is none.
static void convert_cmyk(const uint8_t *cmyk, uint8_t *rgb, size_t pixel_count, bool inverted) {
    const uint8_t flip = inverted ? 0 : 255;
    for (size_t i = 0; i < pixel_count; i++, cmyk += 4, rgb += 3) {
        const uint32_t light = cmyk[3] ^ flip;
        for (int c = 0; c < 3; c++) rgb[c] = (uint8_t)(((cmyk[c] ^ flip) * light + 127) / 255);
    }
}

static void read_rows(reader *reader) {
    struct jpeg_decompress_struct *codec = &reader->codec;
    const bool is_cmyk = codec->out_color_space == JCS_CMYK;
    JSAMPARRAY inks = NULL;
    if (is_cmyk) {
        inks = codec->mem->alloc_sarray((j_common_ptr)codec, JPOOL_IMAGE, codec->output_width * 4, 1);
    }
    const size_t row_size = (size_t)codec->output_width * CIMAGE_CHANNELS;
    while (codec->output_scanline < codec->output_height) {
        uint8_t *row = reader->bitmap->pixels + row_size * codec->output_scanline;
        (void)jpeg_read_scanlines(codec, is_cmyk ? inks : &row, 1);
        if (is_cmyk) convert_cmyk(inks[0], row, codec->output_width, codec->saw_Adobe_marker);
    }
}

static void decode(reader *reader) {
    struct jpeg_decompress_struct *codec = &reader->codec;
    const bool has_ink = codec->jpeg_color_space == JCS_CMYK || codec->jpeg_color_space == JCS_YCCK;
    codec->out_color_space = has_ink ? JCS_CMYK : JCS_RGB;
    choose_scale(reader);
    reader->status = cimage_check_pixels(reader->input, codec->output_width, codec->output_height);
    if (reader->status != CIMAGE_OK) longjmp(reader->failed, 1);
    if (count_scans(reader->input) > reader->input->limits->max_scans) fail_scans(reader);
    (void)jpeg_start_decompress(codec);
    reader->status = cimage_bitmap_make(reader->bitmap, codec->output_width, codec->output_height);
    if (reader->status != CIMAGE_OK) fail(reader, reader->status, "no memory for the pixels");
    read_rows(reader);
}

// False where libjpeg gave up.
static bool guarded(reader *reader) {
    if (setjmp(reader->failed) != 0) return false;
    read_header(reader);
    if (reader->bitmap != NULL) decode(reader);
    return true;
}

// Reads as far as it goes. `good` is how many bytes were read before a failure that lost the picture.
static cimage_status attempt(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info, size_t *good) {
    reader reader = {.input = input, .bitmap = bitmap, .info = info};
    reader.codec.err = jpeg_std_error(&reader.errors);
    reader.codec.client_data = &reader;
    reader.errors.error_exit = on_error;
    reader.errors.emit_message = on_message;
    reader.errors.output_message = on_output;
    const bool whole = guarded(&reader);

    const bool has_pixels = bitmap != NULL && bitmap->pixels != NULL;
    const bool is_damaged = !whole && (reader.status == CIMAGE_CORRUPT || reader.status == CIMAGE_TRUNCATED);
    // Rows come out in bands of one MCU; a damaged file whose first band came out still shows a picture.
    const uint32_t rows = has_pixels ? reader.codec.output_scanline : 0;
    const bool shown = whole || (is_damaged && rows > 0);
    if (has_pixels && shown) {
        const size_t row_size = (size_t)bitmap->width * CIMAGE_CHANNELS;
        memset(bitmap->pixels + row_size * rows, CIMAGE_GREY, row_size * (bitmap->height - rows));
        const bool many_scans = reader.codec.input_scan_number > 1 || reader.codec.arith_code;
        info->truncated = !whole || reader.lost || (reader.ended && many_scans);
    } else if (has_pixels) {
        cimage_bitmap_destroy(bitmap);
    }
    jpeg_destroy_decompress(&reader.codec);
    *good = is_damaged ? reader.good : 0;
    return shown ? CIMAGE_OK : reader.status;
}

cimage_status cimage_read_jpeg(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    size_t good = 0;
    const cimage_status status = attempt(input, bitmap, info, &good);
    if (status == CIMAGE_OK || good == 0 || good >= input->count) return status;
    // All scans of a progressive picture are read before a row comes out: damage in a later one is got around by reading
    // only those before it.
    cimage_input before = *input;
    before.count = good;
    before.detail = NULL;
    if (attempt(&before, bitmap, info, &good) != CIMAGE_OK) return status;
    info->truncated = true;
    return CIMAGE_OK;
}
