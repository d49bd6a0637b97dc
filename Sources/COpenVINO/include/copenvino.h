/// COpenVINO: OpenVINO's C API with its variadic calls wrapped, reduced to what this program does: compile a model file for
/// the processor, and run float tensors through it.
///
/// A core and a model may be shared between threads; a session belongs to one thread at a time. Functions that can fail
/// return false and write one line into `detail`.
#ifndef COPENVINO_H
#define COPENVINO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Room for a failure's detail, its closing NUL included.
#define COPENVINO_DETAIL_SIZE 512
/// No tensor here has more dimensions.
#define COPENVINO_MAX_RANK 8

typedef struct copenvino_core copenvino_core;
typedef struct copenvino_model copenvino_model;
typedef struct copenvino_session copenvino_session;

bool copenvino_core_create(copenvino_core **out, char detail[COPENVINO_DETAIL_SIZE]);
void copenvino_core_destroy(copenvino_core *core);

/// Whether the processor computes so by itself: "FP16", "BF16". False also where OpenVINO does not tell.
bool copenvino_core_can(copenvino_core *core, const char *capability);

/// Compiles a model file (ONNX, TFLite or OpenVINO IR) to compute in a precision: "f32", "f16" or "bf16". One that the processor
/// lacks leaves OpenVINO to choose: ask `copenvino_core_can`. `threads` ≥ 1 is the number of inference threads; `cache_folder`
/// keeps compiled models between processes, NULL keeps none. It keeps one precision of a model, which later calls get.
bool copenvino_compile(copenvino_core *core, const char *path, int threads, const char *precision, const char *cache_folder,
                       copenvino_model **out, char detail[COPENVINO_DETAIL_SIZE]);
void copenvino_model_destroy(copenvino_model *model);

bool copenvino_session_create(copenvino_model *model, copenvino_session **out, char detail[COPENVINO_DETAIL_SIZE]);
void copenvino_session_destroy(copenvino_session *session);

/// Gives the input's memory in the given shape, to be filled before `copenvino_session_infer`. Valid until the next call with another
/// shape, or until the session is destroyed.
bool copenvino_session_input(copenvino_session *session, size_t index, const int64_t *shape, size_t rank, float **data,
                             size_t *count, char detail[COPENVINO_DETAIL_SIZE]);
bool copenvino_session_infer(copenvino_session *session, char detail[COPENVINO_DETAIL_SIZE]);

/// The output of the last inference, by its name in the model. Valid until the next inference.
bool copenvino_session_output(copenvino_session *session, const char *name, const float **data, size_t *count,
                              int64_t shape[COPENVINO_MAX_RANK], size_t *rank, char detail[COPENVINO_DETAIL_SIZE]);

/// The runtime's version, such as `2026.4.1-…`.
const char *copenvino_version(void);

#endif
