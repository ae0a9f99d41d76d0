# acq_room(NAME [JSON] [APART] [LINKS target...] [USES target...])
#
# Makes the current folder the target acq_NAME. LINKS are seen by whoever links the room (its
# headers may include them); USES are for its .cpp files only. JSON: most of its files read JSON.
# APART: its files are much alike and have names for the same, so each is compiled by itself.
# The room's headers are reached through an include root that holds nothing but a link to this
# folder, so that an #include compiles only where the arrow exists: "base/result.h",
# "client/widgets/grid.h".
#
# Sources are all *.cpp below the folder. Platform twins are sibling files:
# *_web.cpp is built for wasm only, *_native.cpp and *_null.cpp for native only.
# main*.cpp belongs to the room's program (acq_program.cmake), not to the library.
function(acq_room name)
  cmake_parse_arguments(arg "JSON;APART" "" "LINKS;USES" ${ARGN})
  file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "^shared/" "" path "${path}")

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main[^/]*\\.cpp$")
  if(EMSCRIPTEN)
    list(FILTER sources EXCLUDE REGEX "_(native|null)\\.cpp$")
  else()
    list(FILTER sources EXCLUDE REGEX "_web\\.cpp$")
  endif()

  set(root "${CMAKE_BINARY_DIR}/rooms/${name}")
  get_filename_component(parent "${root}/${path}" DIRECTORY)
  file(MAKE_DIRECTORY "${parent}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${path}" SYMBOLIC)

  if(sources)
    add_library(acq_${name} STATIC ${sources})
    target_include_directories(acq_${name} PUBLIC "${root}")
    target_link_libraries(acq_${name} PUBLIC ${arg_LINKS} PRIVATE acq_warnings ${arg_USES})
    if(ACQ_COVERAGE)
      target_compile_options(acq_${name} PRIVATE -fsanitize-coverage=trace-pc)
    elseif(arg_JSON)
      target_precompile_headers(acq_${name} REUSE_FROM acq_often_json)
    else()
      target_precompile_headers(acq_${name} REUSE_FROM acq_often)
    endif()
    acq_keep_precompiled(acq_${name})
    if(NOT arg_APART)
      acq_compile_together(acq_${name} ${sources})
    endif()
  else()
    add_library(acq_${name} INTERFACE)
    target_include_directories(acq_${name} INTERFACE "${root}")
    target_link_libraries(acq_${name} INTERFACE ${arg_LINKS})
  endif()
endfunction()

# acq_often(NAME [target...]): what rooms include often (emsdk-setup/often/NAME.h), compiled once.
function(acq_often name)
  add_library(acq_${name} OBJECT "${CMAKE_SOURCE_DIR}/emsdk-setup/often/often.cpp")
  target_link_libraries(acq_${name} PRIVATE acq_warnings ${ARGN})
  target_precompile_headers(acq_${name} PRIVATE "${CMAKE_SOURCE_DIR}/emsdk-setup/often/${name}.h")
  acq_keep_precompiled(acq_${name})
endfunction()
