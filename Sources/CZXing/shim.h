// ZXing-C++ has no C header; this module carries its linker and include flags to ZXingShim.
