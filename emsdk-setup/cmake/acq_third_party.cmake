# Third-party code as tp_* targets. Sources come from the private cache that `crm setup` fills
# (emsdk-setup/fetch); nothing of them is in this repository.
if(DEFINED ENV{ACQ_CACHE})
  set(ACQ_CACHE "$ENV{ACQ_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(ACQ_CACHE "$ENV{XDG_CACHE_HOME}/acquaint")
else()
  set(ACQ_CACHE "$ENV{HOME}/.cache/acquaint")
endif()
set(ACQ_SRC "${ACQ_CACHE}/src")

foreach(part imgui httplib sqlite libsodium zlib expat)
  if(NOT EXISTS "${ACQ_SRC}/${part}")
    message(FATAL_ERROR "The sources of ${part} are not there yet. Run: ./crm setup")
  endif()
endforeach()

# --- SQLite, one file, the same on both sides ---------------------------------------------
add_library(tp_sqlite STATIC "${ACQ_SRC}/sqlite/sqlite3.c")
target_include_directories(tp_sqlite SYSTEM PUBLIC "${ACQ_SRC}/sqlite")
target_compile_definitions(tp_sqlite PRIVATE
  SQLITE_ENABLE_FTS5 SQLITE_DQS=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_DEFAULT_MEMSTATUS=0
  SQLITE_OMIT_DEPRECATED SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_USE_ALLOCA
  SQLITE_DEFAULT_WAL_SYNCHRONOUS=2 SQLITE_OMIT_SHARED_CACHE)
if(EMSCRIPTEN)
  # Our own VFS (client/platform) is the only one. WAL works without shared memory there
  # because the connection takes EXCLUSIVE locking first.
  # What nothing here calls is left out: 31 KB less to download.
  target_compile_definitions(tp_sqlite PRIVATE
    SQLITE_THREADSAFE=0 SQLITE_OS_OTHER=1 SQLITE_TEMP_STORE=3 SQLITE_UNTESTABLE
    SQLITE_OMIT_TRACE SQLITE_OMIT_AUTHORIZATION SQLITE_OMIT_UTF16 SQLITE_OMIT_GET_TABLE
    SQLITE_OMIT_COMPILEOPTION_DIAGS SQLITE_OMIT_TCL_VARIABLE SQLITE_OMIT_JSON
    SQLITE_OMIT_AUTOVACUUM SQLITE_OMIT_CASE_SENSITIVE_LIKE_PRAGMA SQLITE_OMIT_COMPLETE
    SQLITE_OMIT_DATETIME_FUNCS SQLITE_OMIT_DECLTYPE SQLITE_OMIT_DESERIALIZE
    SQLITE_OMIT_FOREIGN_KEY SQLITE_OMIT_INTEGRITY_CHECK SQLITE_OMIT_PROGRESS_CALLBACK
    SQLITE_OMIT_XFER_OPT)
else()
  target_compile_definitions(tp_sqlite PRIVATE SQLITE_THREADSAFE=2)
  find_package(Threads REQUIRED)
  target_link_libraries(tp_sqlite PUBLIC Threads::Threads m)
endif()
target_compile_options(tp_sqlite PRIVATE -w)
if(ACQ_COVERAGE)
  target_compile_options(tp_sqlite PRIVATE -fno-sanitize=undefined)
elseif(ACQ_SANITIZE)
  # Watching it as well would take half of the tests' time. What it frees and is handed is watched
  # all the same, through malloc and memcpy; the fuzz targets watch its own reads and writes too.
  target_compile_options(tp_sqlite PRIVATE -fno-sanitize=all)
endif()

# --- Dear ImGui ---------------------------------------------------------------------------
file(GLOB imgui_cpp "${ACQ_SRC}/imgui/imgui*.cpp")
list(FILTER imgui_cpp EXCLUDE REGEX "imgui_demo\\.cpp$")
add_library(tp_imgui STATIC ${imgui_cpp} "${ACQ_SRC}/imgui/misc/cpp/imgui_stdlib.cpp")
target_include_directories(tp_imgui SYSTEM PUBLIC
  "${ACQ_SRC}/imgui" "${ACQ_SRC}/imgui/misc/cpp")
target_compile_definitions(tp_imgui PUBLIC
  "IMGUI_USER_CONFIG=\"${CMAKE_SOURCE_DIR}/client/platform/imgui_config.h\"")
target_compile_options(tp_imgui PRIVATE -w)

# --- libsodium's SHA-256 in the browser; natively the system's own library (below) ----------
if(EMSCRIPTEN)
  set(sodium "${ACQ_SRC}/libsodium/src/libsodium")
  add_library(tp_sodium STATIC
    "${sodium}/crypto_hash/sha256/cp/hash_sha256_cp.c" "${sodium}/sodium/utils.c")
  target_include_directories(tp_sodium SYSTEM PUBLIC "${sodium}/include")
  target_include_directories(tp_sodium SYSTEM PRIVATE "${sodium}/include/sodium")
  target_compile_options(tp_sodium PRIVATE -w)
endif()

# --- spreadsheets: zip (minizip, a part of zlib) and XML (expat), the same on both sides --------
set(zlib "${ACQ_SRC}/zlib")
if(EMSCRIPTEN)
  set(zlib_parts adler32 crc32 deflate inffast inflate inftrees trees zutil)
  list(TRANSFORM zlib_parts PREPEND "${zlib}/")
  list(TRANSFORM zlib_parts APPEND ".c")
  add_library(tp_zlib STATIC ${zlib_parts})
  target_include_directories(tp_zlib SYSTEM PUBLIC "${zlib}")
  # Its tables are made when they are needed: 40 KB that would be part of the first download.
  target_compile_definitions(tp_zlib PRIVATE DYNAMIC_CRC_TABLE BUILDFIXED)
  target_compile_options(tp_zlib PRIVATE -w)
endif()
add_library(tp_minizip STATIC
  "${zlib}/contrib/minizip/ioapi.c" "${zlib}/contrib/minizip/unzip.c"
  "${zlib}/contrib/minizip/zip.c")
target_include_directories(tp_minizip SYSTEM PUBLIC "${zlib}/contrib/minizip")
target_compile_definitions(tp_minizip PRIVATE NOCRYPT NOUNCRYPT)
target_compile_options(tp_minizip PRIVATE -w)
target_link_libraries(tp_minizip PUBLIC tp_zlib)
# Without DTDs and entities: nothing that we read has them.
add_library(tp_expat STATIC "${ACQ_SRC}/expat/expat/lib/xmlparse.c"
  "${ACQ_SRC}/expat/expat/lib/xmlrole.c" "${ACQ_SRC}/expat/expat/lib/xmltok.c"
  "${ACQ_SRC}/expat/expat/lib/random_getentropy.c")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/tp/expat/expat_config.h" CONTENT
  "#define XML_GE 0\n#define XML_CONTEXT_BYTES 0\n#define HAVE_GETENTROPY 1\n")
target_include_directories(tp_expat SYSTEM PUBLIC "${ACQ_SRC}/expat/expat/lib"
  PRIVATE "${CMAKE_BINARY_DIR}/tp/expat")
target_compile_definitions(tp_expat PUBLIC XML_STATIC)
target_compile_options(tp_expat PRIVATE -w)

# --- header-only ----------------------------------------------------------------------------
# Debian's headers lie in /usr/include, which a cross build must not see as a whole; so each
# one is reached through a folder that holds only it.
function(tp_headers target system_path)
  add_library(${target} INTERFACE)
  get_filename_component(leaf "${system_path}" NAME)
  set(root "${CMAKE_BINARY_DIR}/tp/${target}")
  file(MAKE_DIRECTORY "${root}")
  if(NOT EXISTS "${system_path}")
    message(FATAL_ERROR "${system_path} is missing. Run: ./crm setup")
  endif()
  file(CREATE_LINK "${system_path}" "${root}/${leaf}" SYMBOLIC)
  target_include_directories(${target} SYSTEM INTERFACE "${root}")
endfunction()
tp_headers(tp_json /usr/include/nlohmann)
target_compile_definitions(tp_json INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)
tp_headers(tp_doctest /usr/include/doctest)
if(EMSCRIPTEN)
  target_compile_definitions(tp_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
endif()

# --- native only ----------------------------------------------------------------------------
if(NOT EMSCRIPTEN)
  find_package(PkgConfig REQUIRED)
  foreach(pair openssl:openssl sodium:libsodium curl:libcurl zlib:zlib
               brotlienc:libbrotlienc brotlidec:libbrotlidec)
    string(REPLACE ":" ";" pair "${pair}")
    list(GET pair 0 name)
    list(GET pair 1 package)
    pkg_check_modules(tp_${name} REQUIRED IMPORTED_TARGET ${package})
    add_library(tp_${name} INTERFACE)
    target_link_libraries(tp_${name} INTERFACE PkgConfig::tp_${name})
  endforeach()
  add_library(tp_brotli INTERFACE)
  target_link_libraries(tp_brotli INTERFACE tp_brotlienc tp_brotlidec)
  # Only their headers: the libraries are loaded when something is printed (server/print/pango.h).
  pkg_check_modules(pangocairo REQUIRED pangocairo)
  add_library(tp_pango INTERFACE)
  target_include_directories(tp_pango SYSTEM INTERFACE ${pangocairo_INCLUDE_DIRS})
  target_link_libraries(tp_pango INTERFACE ${CMAKE_DL_LIBS})
  add_library(tp_httplib INTERFACE)
  target_include_directories(tp_httplib SYSTEM INTERFACE "${ACQ_SRC}/httplib")
  target_link_libraries(tp_httplib INTERFACE Threads::Threads)
endif()
