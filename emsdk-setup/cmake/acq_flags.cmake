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
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
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

option(ACQ_TOGETHER "Compile the files of a folder together, eight at a time" OFF)

# With ACQ_TOGETHER (the build that tests) headers are read once for eight files, which takes 40 %
# of the time. Files of one folder therefore may not use a name twice, not even in an unnamed
# namespace. Every other build compiles each file by itself.
function(acq_compile_together target)
  if(NOT ACQ_TOGETHER)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source ${ARGN})
    get_filename_component(folder "${source}" ABSOLUTE)
    get_filename_component(folder "${folder}" DIRECTORY)
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${folder}")
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    list(APPEND ${folder}_files "${source}")
    list(LENGTH ${folder}_files nth)
    math(EXPR group "(${nth} - 1) / 8")
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${group}")
  endforeach()
endfunction()
