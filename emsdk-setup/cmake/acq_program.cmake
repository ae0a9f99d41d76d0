# The two programs: build/<wasm>/client/acquaint.{js,wasm} from client/app/main*.cpp, and the
# server build/<native>/acquaint from server/app/main*.cpp with all web files inside.

# ImGui (built with IMGUI_ENABLE_TEST_ENGINE) calls hooks that client/platform defines, and
# client/platform calls ImGui. The linker has to know of the circle.
function(acq_close_imgui_circle)
  get_target_property(kind acq_client_platform TYPE)
  if(kind STREQUAL "STATIC_LIBRARY")
    target_link_libraries(tp_imgui INTERFACE $<LINK_ONLY:acq_client_platform>)
  endif()
endfunction()

# Link options every wasm module of ours shares.
function(acq_wasm_link target environment)
  target_link_options(${target} PRIVATE
    -sFILESYSTEM=0 -sENVIRONMENT=${environment} -sMODULARIZE -sEXPORT_ES6
    -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=512kb -sGROWABLE_ARRAYBUFFERS=0
    -sINCOMING_MODULE_JS_API=[locateFile,instantiateWasm,print,printErr,canvas,arguments,onExit,noInitialRun,onAbort]
    $<$<CONFIG:Debug>:-sASSERTIONS=1>)
endfunction()

function(acq_client_program)
  file(GLOB mains CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/client/app/main*.cpp")
  if(NOT mains)
    return()
  endif()
  add_executable(acquaint_client ${mains})
  target_link_libraries(acquaint_client PRIVATE acq_client_app acq_warnings)
  acq_wasm_link(acquaint_client "worker,web")
  target_link_options(acquaint_client PRIVATE
    -sMAX_WEBGL_VERSION=2 -sMIN_WEBGL_VERSION=2 -sEXPORT_NAME=createAcquaint
    --profiling-funcs  # names, by which it is cut in two, and each function under its own
    -sBINARYEN_EXTRA_PASSES=--skip-pass=duplicate-function-elimination
    $<$<CONFIG:Release>:-Oz>)
  set_target_properties(acquaint_client PROPERTIES
    OUTPUT_NAME acquaint SUFFIX ".js"
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/client/link")
  # The linker writes the .wasm long before it is finished with it; whoever packs the program
  # meanwhile must find the last whole one.
  set(cut "${CMAKE_SOURCE_DIR}/emsdk-setup/split")
  find_program(ACQ_WASM_SPLIT wasm-split
    HINTS "${EMSCRIPTEN_ROOT_PATH}/../../bin" "${EMSCRIPTEN_ROOT_PATH}/../bin"
    NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  get_filename_component(binaryen "${ACQ_WASM_SPLIT}" DIRECTORY)
  set_property(TARGET acquaint_client APPEND PROPERTY LINK_DEPENDS
    "${cut}/split.mjs" "${cut}/later.txt")
  add_custom_command(TARGET acquaint_client POST_BUILD
    COMMAND "${ACQ_NODE}" "${cut}/split.mjs" "${CMAKE_BINARY_DIR}/client/link/acquaint.wasm"
      "${CMAKE_BINARY_DIR}/client/link/first.wasm"
      "${CMAKE_BINARY_DIR}/client/link/acquaint-later.wasm" "${binaryen}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${CMAKE_BINARY_DIR}/client/link/acquaint.js"
      "${CMAKE_BINARY_DIR}/client/link/acquaint-later.wasm" "${CMAKE_BINARY_DIR}/client"
    COMMAND "${CMAKE_COMMAND}" -E copy "${CMAKE_BINARY_DIR}/client/link/first.wasm"
      "${CMAKE_BINARY_DIR}/client/acquaint.wasm")
endfunction()

# The words of the staff program, a file a language, in FOLDER; `files` gets their paths.
function(acq_words folder files)
  add_executable(acq_words "${CMAKE_SOURCE_DIR}/emsdk-setup/words/words.cpp")
  target_link_libraries(acq_words PRIVATE acq_i18n acq_warnings)
  set(paths "")
  foreach(language en de es zh-Hans zh-Hant)
    list(APPEND paths "${folder}/${language}.txt")
  endforeach()
  add_custom_command(
    OUTPUT ${paths}
    COMMAND acq_words "${folder}"
    DEPENDS acq_words
    COMMENT "Writing the words of each language")
  set(${files} ${paths} PARENT_SCOPE)
endfunction()

# Packs the web files (and the wasm program, when there is one) into an object file; the other
# half is server/app/embedded.h.
function(acq_embed target)
  add_executable(acq_pack "${CMAKE_SOURCE_DIR}/emsdk-setup/pack/pack.cpp")
  target_link_libraries(acq_pack PRIVATE acq_warnings tp_brotlienc tp_zlib)
  file(GLOB_RECURSE web_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*")
  set(client_files "")
  set(client_args "")
  if(ACQ_WASM_DIR AND EXISTS "${ACQ_WASM_DIR}/acquaint.wasm")
    set(client_files "${ACQ_WASM_DIR}/acquaint.js" "${ACQ_WASM_DIR}/acquaint.wasm"
      "${ACQ_WASM_DIR}/acquaint-later.wasm")
    set(client_args --client "${ACQ_WASM_DIR}")
  endif()
  set(words "${CMAKE_BINARY_DIR}/words")
  acq_words("${words}" word_files)
  set(out "${CMAKE_BINARY_DIR}/embedded")
  file(MAKE_DIRECTORY "${out}")
  add_custom_command(
    OUTPUT "${out}/embedded_data.cpp"
    COMMAND acq_pack --web "${CMAKE_SOURCE_DIR}/web" ${client_args} --words "${words}"
      --out "${out}"
    DEPENDS acq_pack ${web_files} ${client_files} ${word_files}
    BYPRODUCTS "${out}/embedded.bin"
    COMMENT "Packing the web files into the server")
  add_library(acq_embedded STATIC "${out}/embedded_data.cpp")
  set_source_files_properties("${out}/embedded_data.cpp" PROPERTIES
    OBJECT_DEPENDS "${out}/embedded.bin")
  target_include_directories(acq_embedded PRIVATE "${CMAKE_BINARY_DIR}/rooms/server_app")
  target_link_libraries(${target} ${ARGN} acq_embedded)
endfunction()

function(acq_server_program)
  get_target_property(kind acq_server_app TYPE)
  if(kind STREQUAL "STATIC_LIBRARY")
    acq_embed(acq_server_app PUBLIC)
  else()
    acq_embed(acq_server_app INTERFACE)
  endif()
  file(GLOB mains CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/server/app/main*.cpp")
  if(NOT mains)
    return()
  endif()
  add_executable(acquaint ${mains})
  target_link_libraries(acquaint PRIVATE acq_server_app acq_warnings)
  target_compile_definitions(acquaint PRIVATE ACQ_VERSION="${PROJECT_VERSION}")
  set_target_properties(acquaint PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
endfunction()

function(acq_programs)
  acq_close_imgui_circle()
  if(EMSCRIPTEN)
    acq_client_program()
  else()
    acq_server_program()
  endif()
endfunction()
