#include <lcms2.h>

// Pixel formats of lcms are macros that Swift cannot import.
static const cmsUInt32Number qrpress_cmyk_double = TYPE_CMYK_DBL;
static const cmsUInt32Number qrpress_rgb_double = TYPE_RGB_DBL;
static const cmsUInt32Number qrpress_cmyk_byte = TYPE_CMYK_8;
static const cmsUInt32Number qrpress_rgb_byte = TYPE_RGB_8;
static const cmsUInt32Number qrpress_cmyk_inverted_bytes = TYPE_CMYK_8_REV;
static const cmsUInt32Number qrpress_rgb_bytes = TYPE_RGB_8;
static const cmsUInt32Number qrpress_gray_bytes = TYPE_GRAY_8;
