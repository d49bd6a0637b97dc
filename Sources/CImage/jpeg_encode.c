// JPEG out, for the copies that reports show.
#include "internal.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
// After jpeglib.h, which it needs.
#include <jerror.h>

enum { FIRST_BUFFER = 64 << 10 };

typedef struct writer {
    struct jpeg_compress_struct codec;
    struct jpeg_error_mgr errors;
    struct jpeg_destination_mgr destination;
    jmp_buf failed;
    const cimage_bitmap *bitmap;
    char *detail;
    cimage_status status;
    uint8_t *buffer;
    size_t size;
} writer;

static void on_error(j_common_ptr codec) {
    writer *writer = codec->client_data;
    char reason[JMSG_LENGTH_MAX];
    writer->errors.format_message(codec, reason);
    const bool no_memory = writer->errors.msg_code == JERR_OUT_OF_MEMORY;
    writer->status =
        cimage_fail(writer->detail, no_memory ? CIMAGE_OUT_OF_MEMORY : CIMAGE_INVALID_ARGUMENT, "%s", reason);
    longjmp(writer->failed, 1);
}

static void on_message(j_common_ptr codec, int level) {
    (void)codec;
    (void)level;
}

static void on_start(j_compress_ptr codec) { (void)codec; }

// libjpeg's own memory destination loses its buffer when it fails.
static boolean on_full(j_compress_ptr codec) {
    writer *writer = codec->client_data;
    const size_t size = writer->size == 0 ? FIRST_BUFFER : 2 * writer->size;
    uint8_t *buffer = realloc(writer->buffer, size);
    if (buffer == NULL) ERREXIT1(codec, JERR_OUT_OF_MEMORY, 0);
    codec->dest->next_output_byte = buffer + writer->size;
    codec->dest->free_in_buffer = size - writer->size;
    writer->buffer = buffer;
    writer->size = size;
    return TRUE;
}

static void on_first(j_compress_ptr codec) { (void)on_full(codec); }

static bool guarded(writer *writer, int quality) {
    struct jpeg_compress_struct *codec = &writer->codec;
    if (setjmp(writer->failed) != 0) return false;
    jpeg_create_compress(codec);
    codec->client_data = writer;
    codec->dest = &writer->destination;
    codec->image_width = writer->bitmap->width;
    codec->image_height = writer->bitmap->height;
    codec->input_components = CIMAGE_CHANNELS;
    codec->in_color_space = JCS_RGB;
    jpeg_set_defaults(codec);
    jpeg_set_quality(codec, quality, TRUE);
    jpeg_start_compress(codec, TRUE);
    const size_t row_size = (size_t)writer->bitmap->width * CIMAGE_CHANNELS;
    while (codec->next_scanline < codec->image_height) {
        JSAMPROW row = writer->bitmap->pixels + row_size * codec->next_scanline;
        (void)jpeg_write_scanlines(codec, &row, 1);
    }
    jpeg_finish_compress(codec);
    return true;
}

cimage_status cimage_encode_jpeg(const cimage_bitmap *bitmap, int quality, uint8_t **out, size_t *out_count,
                                 char detail[CIMAGE_DETAIL_SIZE]) {
    if (detail != NULL) detail[0] = '\0';
    if (!cimage_bitmap_is_valid(bitmap) || out == NULL || out_count == NULL) {
        return cimage_fail(detail, CIMAGE_INVALID_ARGUMENT, "no pixels to encode");
    }
    writer writer = {.bitmap = bitmap, .detail = detail};
    writer.codec.err = jpeg_std_error(&writer.errors);
    writer.codec.client_data = &writer;
    writer.errors.error_exit = on_error;
    writer.errors.emit_message = on_message;
    writer.destination = (struct jpeg_destination_mgr){
        .init_destination = on_first, .empty_output_buffer = on_full, .term_destination = on_start};
    const bool done = guarded(&writer, quality);
    jpeg_destroy_compress(&writer.codec);
    if (!done) {
        free(writer.buffer);
        return writer.status;
    }
    *out = writer.buffer;
    *out_count = writer.size - writer.destination.free_in_buffer;
    return CIMAGE_OK;
}
