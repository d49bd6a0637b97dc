#define _GNU_SOURCE
#include "copenvino.h"

#include <openvino/c/openvino.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_INPUTS 4

struct copenvino_core {
    ov_core_t *core;
};

struct copenvino_model {
    ov_compiled_model_t *model;
};

struct copenvino_session {
    ov_infer_request_t *request;
    ov_tensor_t *inputs[MAX_INPUTS];
    ov_tensor_t *output;
};

/// The status as text; OpenVINO's own message follows where it has one.
static bool check(ov_status_e status, const char *step, char *detail) {
    if (status == OK) {
        return true;
    }
    const char *last = ov_get_last_err_msg();
    snprintf(detail, COPENVINO_DETAIL_SIZE, "%s: %s%s%.400s", step, ov_get_error_info(status), last ? ": " : "", last ? last : "");
    for (char *c = detail; *c != 0; c++) {
        if (*c == '\n' || *c == '\r') {
            *c = ' ';
        }
    }
    return false;
}

static bool no_memory(char *detail) {
    snprintf(detail, COPENVINO_DETAIL_SIZE, "out of memory");
    return false;
}

bool copenvino_core_create(copenvino_core **out, char detail[COPENVINO_DETAIL_SIZE]) {
    // oneDNN, inside OpenVINO, would keep a thousand kernels besides those that a model keeps for itself.
    setenv("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "0", 0);
    copenvino_core *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return no_memory(detail);
    }
    if (!check(ov_core_create(&made->core), "starting OpenVINO", detail)) {
        free(made);
        return false;
    }
    *out = made;
    return true;
}

void copenvino_core_destroy(copenvino_core *core) {
    if (core != NULL) {
        ov_core_free(core->core);
        free(core);
    }
}

bool copenvino_core_can(copenvino_core *core, const char *capability) {
    char *capabilities = NULL;
    if (ov_core_get_property(core->core, "CPU", ov_property_key_device_capabilities, &capabilities) != OK || capabilities == NULL) {
        return false;
    }
    const bool can = strstr(capabilities, capability) != NULL;
    ov_free(capabilities);
    return can;
}

bool copenvino_compile(copenvino_core *core, const char *path, int threads, const char *precision, const char *cache_folder,
                       copenvino_model **out, char detail[COPENVINO_DETAIL_SIZE]) {
    copenvino_model *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return no_memory(detail);
    }
    char count[16];
    // Kernels are kept for so many layers and shapes. A layer's kernel takes some 60 KiB, and longer to compile than to run once;
    // with fewer, pictures of all sizes drive each other's kernels out.
    const char *kernels = "500";
    snprintf(count, sizeof count, "%d", threads);
    ov_status_e status = ov_core_compile_model_from_file(
        core->core, path, "CPU", 12, &made->model, ov_property_key_hint_inference_precision, precision,
        ov_property_key_inference_num_threads, count, ov_property_key_num_streams, "1", ov_property_key_hint_enable_cpu_pinning, "NO",
        ov_property_key_cache_dir, cache_folder != NULL ? cache_folder : "", "CPU_RUNTIME_CACHE_CAPACITY",
        kernels);
    if (!check(status, path, detail)) {
        free(made);
        return false;
    }
    *out = made;
    return true;
}

void copenvino_model_destroy(copenvino_model *model) {
    if (model != NULL) {
        ov_compiled_model_free(model->model);
        free(model);
    }
}

bool copenvino_session_create(copenvino_model *model, copenvino_session **out, char detail[COPENVINO_DETAIL_SIZE]) {
    copenvino_session *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return no_memory(detail);
    }
    if (!check(ov_compiled_model_create_infer_request(model->model, &made->request), "preparing inference", detail)) {
        free(made);
        return false;
    }
    *out = made;
    return true;
}

void copenvino_session_destroy(copenvino_session *session) {
    if (session == NULL) {
        return;
    }
    for (size_t i = 0; i < MAX_INPUTS; i++) {
        if (session->inputs[i] != NULL) {
            ov_tensor_free(session->inputs[i]);
        }
    }
    if (session->output != NULL) {
        ov_tensor_free(session->output);
    }
    ov_infer_request_free(session->request);
    free(session);
}

bool copenvino_session_input(copenvino_session *session, size_t index, const int64_t *shape, size_t rank, float **data,
                             size_t *count, char detail[COPENVINO_DETAIL_SIZE]) {
    if (index >= MAX_INPUTS || rank == 0 || rank > COPENVINO_MAX_RANK) {
        return check(INVALID_C_PARAM, "input tensor", detail);
    }
    ov_shape_t wanted = {0};
    if (!check(ov_shape_create((int64_t)rank, shape, &wanted), "input shape", detail)) {
        return false;
    }
    ov_tensor_t **tensor = &session->inputs[index];
    ov_status_e status = OK;
    if (*tensor == NULL) {
        status = ov_tensor_create(F32, wanted, tensor);
        if (status == OK) {
            status = ov_infer_request_set_input_tensor_by_index(session->request, index, *tensor);
        }
    } else {
        status = ov_tensor_set_shape(*tensor, wanted);
    }
    ov_shape_free(&wanted);
    void *memory = NULL;
    if (status == OK) {
        status = ov_tensor_data(*tensor, &memory);
    }
    if (status == OK) {
        status = ov_tensor_get_size(*tensor, count);
    }
    *data = memory;
    return check(status, "input tensor", detail);
}

bool copenvino_session_infer(copenvino_session *session, char detail[COPENVINO_DETAIL_SIZE]) {
    return check(ov_infer_request_infer(session->request), "inference", detail);
}

bool copenvino_session_output(copenvino_session *session, const char *name, const float **data, size_t *count,
                              int64_t shape[COPENVINO_MAX_RANK], size_t *rank, char detail[COPENVINO_DETAIL_SIZE]) {
    if (session->output != NULL) {
        ov_tensor_free(session->output);
        session->output = NULL;
    }
    if (!check(ov_infer_request_get_tensor(session->request, name, &session->output), name, detail)) {
        return false;
    }
    ov_element_type_e type = DYNAMIC;
    ov_shape_t is = {0};
    void *memory = NULL;
    ov_status_e status = ov_tensor_get_element_type(session->output, &type);
    if (status == OK && type != F32) {
        status = PARAMETER_MISMATCH;
    }
    if (status == OK) {
        status = ov_tensor_get_shape(session->output, &is);
    }
    if (status == OK) {
        if (is.rank < 0 || is.rank > COPENVINO_MAX_RANK) {
            status = OUT_OF_BOUNDS;
        } else {
            *rank = (size_t)is.rank;
            memcpy(shape, is.dims, sizeof(int64_t) * *rank);
        }
        ov_shape_free(&is);
    }
    if (status == OK) {
        status = ov_tensor_data(session->output, &memory);
    }
    if (status == OK) {
        status = ov_tensor_get_size(session->output, count);
    }
    *data = memory;
    return check(status, name, detail);
}

const char *copenvino_version(void) {
    static _Thread_local char version[64];
    ov_version_t found = {0};
    if (ov_get_openvino_version(&found) != OK) {
        return "unknown";
    }
    snprintf(version, sizeof version, "%s", found.buildNumber);
    ov_version_free(&found);
    return version;
}
