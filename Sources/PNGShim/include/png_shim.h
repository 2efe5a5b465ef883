#ifndef QRPRESS_PNG_SHIM_H
#define QRPRESS_PNG_SHIM_H

#include <stddef.h>
#include <stdint.h>

/// A picture as libpng takes it. `next` gives one row after another, from the top, packed when `bit_depth` is 1, and
/// NULL when there are no more. Without `next` the file ends before its first row: what comes after is the caller's.
typedef struct {
  const uint8_t *(*next)(void *context, uint32_t row);
  void *context;
  uint32_t width, height;
  int bit_depth;
  /// PNG_COLOR_TYPE_GRAY, _PALETTE, _RGB or _RGB_ALPHA.
  int color_type;
  /// For the pHYs chunk; 0 leaves it out.
  uint32_t dots_per_metre;
  /// `palette_size` triples of red, green, blue; used by PNG_COLOR_TYPE_PALETTE alone.
  const uint8_t *palette;
  int palette_size;
} png_shim_picture;

/// The file that was made; the caller frees `bytes`. On failure `message` holds libpng's own words.
typedef struct {
  uint8_t *bytes;
  size_t size, capacity;
  char message[160];
} png_shim_file;

/// Returns 1 when the whole file was made, else 0; then nothing is held.
int png_shim_write(const png_shim_picture *picture, png_shim_file *file);

/// The same picture with its rows from top to bottom, in a file that the caller frees; its colours as they were.
///
/// libpng's simplified interface mixes up the rows of interlaced pictures with 16 bits a channel. Returns 1 when all of
/// it could be read, else 0; then nothing is held.
int png_shim_uninterlace(const uint8_t *bytes, size_t count, png_shim_file *file);

#endif
