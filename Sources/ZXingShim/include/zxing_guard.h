#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Runs some work; 0 when an assertion in it failed (which leaves it at once), else 1.
///
/// The work must throw nothing, and hold nothing that has to be given back.
int zxing_shim_guarded(void (*work)(void *), void *context);

#ifdef __cplusplus
}
#endif
