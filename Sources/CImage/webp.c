// WebP through libwebp; EXIF and XMP through its demultiplexer.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

#include <webp/decode.h>
#include <webp/demux.h>

static cimage_status fail(const cimage_input *input, VP8StatusCode code) {
    switch (code) {
        case VP8_STATUS_OUT_OF_MEMORY:
            return cimage_fail(input->detail, CIMAGE_OUT_OF_MEMORY, "no memory for the pixels");
        case VP8_STATUS_UNSUPPORTED_FEATURE:
            return cimage_fail(input->detail, CIMAGE_UNSUPPORTED, "a WebP of a kind that is not read");
        case VP8_STATUS_NOT_ENOUGH_DATA:
        case VP8_STATUS_SUSPENDED:
            return cimage_fail(input->detail, CIMAGE_TRUNCATED, "the file ends before any row of the picture");
        default:
            return cimage_fail(input->detail, CIMAGE_CORRUPT, "damaged WebP");
    }
}

static void read_metadata(const cimage_input *input, cimage_info *info) {
    const WebPData data = {.bytes = input->bytes, .size = input->count};
    WebPDemuxState state;
    WebPDemuxer *demuxer = WebPDemuxPartial(&data, &state);
    if (demuxer == NULL) return;
    WebPChunkIterator chunk;
    if (WebPDemuxGetChunk(demuxer, "EXIF", 1, &chunk)) {
        cimage_read_exif(chunk.chunk.bytes, chunk.chunk.size, info);
        WebPDemuxReleaseChunkIterator(&chunk);
    }
    if (WebPDemuxGetChunk(demuxer, "XMP ", 1, &chunk)) {
        cimage_read_xmp(chunk.chunk.bytes, chunk.chunk.size, info);
        WebPDemuxReleaseChunkIterator(&chunk);
    }
    WebPDemuxDelete(demuxer);
}

// Decodes into `out`; `rows` is how many came out.
static VP8StatusCode read_rows(const cimage_input *input, const cimage_info *info, int channels, uint8_t *out,
                               int *rows) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) return VP8_STATUS_INVALID_PARAM;
    const int stride = (int)info->width * channels;
    config.output.colorspace = channels == 4 ? MODE_RGBA : MODE_RGB;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = (WebPRGBABuffer){.rgba = out, .stride = stride, .size = (size_t)stride * info->height};
    // The incremental decoder shows what there is of a picture that ends early.
    WebPIDecoder *decoder = WebPINewDecoder(&config.output);
    if (decoder == NULL) return VP8_STATUS_OUT_OF_MEMORY;
    const VP8StatusCode code = WebPIUpdate(decoder, input->bytes, input->count);
    if (WebPIDecGetRGB(decoder, rows, NULL, NULL, NULL) == NULL) *rows = 0;
    WebPIDelete(decoder);
    return code;
}

static cimage_status read_pixels(const cimage_input *input, bool has_alpha, cimage_bitmap *bitmap, cimage_info *info) {
    const int channels = has_alpha ? 4 : CIMAGE_CHANNELS;
    const size_t pixel_count = (size_t)info->width * info->height;
    uint8_t *pixels = malloc(pixel_count * (size_t)channels);
    if (pixels == NULL) return fail(input, VP8_STATUS_OUT_OF_MEMORY);
    int rows = 0;
    const VP8StatusCode code = read_rows(input, info, channels, pixels, &rows);
    const bool whole = code == VP8_STATUS_OK;
    const size_t known = whole ? pixel_count : (size_t)rows * info->width;
    if (known == 0) {
        free(pixels);
        return fail(input, code);
    }
    if (has_alpha) {
        cimage_compose(pixels, pixels, info->width, known / info->width);
        uint8_t *smaller = realloc(pixels, pixel_count * CIMAGE_CHANNELS);
        if (smaller != NULL) pixels = smaller;
    }
    memset(pixels + known * CIMAGE_CHANNELS, CIMAGE_GREY, (pixel_count - known) * CIMAGE_CHANNELS);
    info->truncated = !whole;
    *bitmap = (cimage_bitmap){.pixels = pixels, .width = info->width, .height = info->height};
    return CIMAGE_OK;
}

cimage_status cimage_read_webp(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    WebPBitstreamFeatures features;
    const VP8StatusCode code = WebPGetFeatures(input->bytes, input->count, &features);
    if (code != VP8_STATUS_OK) return fail(input, code);
    if (features.has_animation) {
        return cimage_fail(input->detail, CIMAGE_UNSUPPORTED, "an animated WebP, which is not read");
    }
    info->width = (uint32_t)features.width;
    info->height = (uint32_t)features.height;
    cimage_status status = cimage_check_side(input, info->width, info->height);
    if (status != CIMAGE_OK) return status;
    read_metadata(input, info);
    if (bitmap == NULL) return CIMAGE_OK;
    status = cimage_check_pixels(input, info->width, info->height);
    return status != CIMAGE_OK ? status : read_pixels(input, features.has_alpha != 0, bitmap, info);
}
