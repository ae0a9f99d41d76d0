# Flags of every target. Project code adds the warnings (acq_warnings); third parties do not.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(ACQ_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(ACQ_COVERAGE "Rooms call the fuzz driver at every edge; only fuzz targets link then" OFF)

find_program(ACQ_CCACHE ccache)
if(ACQ_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${ACQ_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ACQ_CCACHE}")
endif()

if(EMSCRIPTEN)
  # Nothing throws: our code does not, and where a library would (no memory), the program ends, the
  # page says so and the database rolls back (web/staff/host.js, guarded). What could catch would
  # be a twentieth of the download.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)
  add_link_options(-fno-exceptions)
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
else()
  # With the sanitizers in, -Og compiles in two thirds of the time of -O1; the tests it builds run
  # a fifth longer, which is less than what is won.
  set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

if(ACQ_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

add_library(acq_warnings INTERFACE)
target_compile_options(acq_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wextra-semi -Wno-missing-field-initializers
  # g++ 12 warns of its own library: of variant and regex once the sanitizers are in, of string once
  # it is optimised.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(acq_warnings INTERFACE -Wno-array-bounds -Wno-stringop-overflow
    -Wno-restrict)
endif()

# What is compiled with precompiled headers is kept by ccache only when the compiler says so.
function(acq_keep_precompiled target)
  if(NOT ACQ_CCACHE)
    return()
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  else()
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()
