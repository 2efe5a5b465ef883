#ifndef QRPRESS_MEMORY_SHIM_H
#define QRPRESS_MEMORY_SHIM_H

/// Lets malloc keep what is freed, blocks of up to 32 MB and 128 MB at the end of a heap, for who asks next.
/// Returns 1 where the allocator can be told (glibc), else 0. To be called before there is a second thread.
int memory_shim_keep_freed(void);

#endif
