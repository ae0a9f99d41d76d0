# How the files of tests are compiled: fast. What is tested lies in the rooms, and those are built
# as always. doctest's macros take a third of the time less without an optimiser, and half without
# UBSan; its header and the library's are read once (tests/support/often_included.h).
function(acq_test_options target)
  target_compile_options(${target} PRIVATE -O0)
  if(ACQ_SANITIZE)
    target_compile_options(${target} PRIVATE -fno-sanitize=undefined)
  endif()
  acq_keep_precompiled(${target})
endfunction()

# Journeys in browsers have limits of time, and wait for this and that: they start first, one at a
# time, and what only computes takes the processor time that they leave.
set(ACQ_BESIDE nice -n 15)

find_program(ACQ_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)

# acq_test(NAME KIND folder SOURCES file... LINKS target... [HEADERS file])
#
# HEADERS: what its files include often, instead of often_included.h.
# One doctest executable, and one ctest test for each of its source files ("unit/base_result").
# A file whose filter matches no test case fails instead of passing silently.
function(acq_test name)
  cmake_parse_arguments(arg "" "KIND;HEADERS" "SOURCES;LINKS" ${ARGN})
  set(exe "${arg_KIND}_${name}")
  add_executable(${exe} ${arg_SOURCES})
  target_link_libraries(${exe} PRIVATE ${arg_LINKS} tp_doctest acq_test_main acq_warnings)
  target_compile_definitions(${exe} PRIVATE ACQ_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  acq_test_options(${exe})
  if(arg_HEADERS)
    target_precompile_headers(${exe} PRIVATE "${arg_HEADERS}")
  else()
    target_precompile_headers(${exe} REUSE_FROM acq_test_headers)
  endif()
  set_target_properties(${exe} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_dependencies(acq_tests ${exe})
  set(command "$<TARGET_FILE:${exe}>")
  if(EMSCRIPTEN)
    acq_wasm_link(${exe} node)
    # The objects are those that ship; another -Oz over each test program would prove nothing more.
    target_link_options(${exe} PRIVATE -O1)
    set_target_properties(${exe} PROPERTIES SUFFIX ".mjs")
    set(command "${ACQ_NODE}" "${CMAKE_SOURCE_DIR}/tests/support/run_wasm.mjs" "${command}")
  endif()
  foreach(source ${arg_SOURCES})
    get_filename_component(leaf "${source}" NAME_WE)
    file(STRINGS "${source}" cases REGEX "TEST_CASE" LIMIT_COUNT 1)
    if(cases)  # others are helpers of their neighbours
      acq_doctest_case("${arg_KIND}/${leaf}" "${leaf}" ${command})
    endif()
  endforeach()
endfunction()

function(acq_doctest_case name leaf)
  add_test(NAME ${name} COMMAND ${ARGN} "--source-file=*/${leaf}.cpp"
           --no-intro --no-colors=true)
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 300 FAIL_REGULAR_EXPRESSION "test cases: *0 ")
endfunction()

# Splits tests/unit/*.cpp by room: ROOM_anything.cpp goes to the executable unit_ROOM, which
# links that room and nothing else, so that a test meets the same include rules as the room.
# The longest room name that fits wins (client_platform before a room called client).
function(acq_unit_tests rooms)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/*.cpp")
  foreach(file ${files})
    get_filename_component(leaf "${file}" NAME_WE)
    set(best "")
    foreach(room ${rooms})
      string(LENGTH "${room}" length)
      string(LENGTH "${best}" best_length)
      if("${leaf}" MATCHES "^${room}_" AND length GREATER best_length)
        set(best "${room}")
      endif()
    endforeach()
    if(best)
      list(APPEND files_${best} "${file}")
    elseif(NOT EMSCRIPTEN)
      message(FATAL_ERROR "tests/unit/${leaf}.cpp does not start with the name of a room")
    endif()
  endforeach()
  foreach(room ${rooms})
    if(files_${room})
      acq_test(${room} KIND unit SOURCES ${files_${room}} LINKS acq_${room})
    endif()
  endforeach()
endfunction()

# All *.cpp of tests/KIND as one executable.
function(acq_test_folder kind)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${kind}/*.cpp")
  if(files)
    acq_test(all KIND ${kind} SOURCES ${files} LINKS ${ARGN})
  endif()
endfunction()
