// A target needs a file before its headers can be compiled once for all (often.h).
