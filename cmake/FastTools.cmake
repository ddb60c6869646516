# Takes what makes rebuilding faster where it is installed: ccache keeps compiled files, mold links the many test
# programs. Link-time optimisation keeps the default linker.
if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(CODETRAIL_CCACHE ccache)
  mark_as_advanced(CODETRAIL_CCACHE)
  if(CODETRAIL_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CODETRAIL_CCACHE}")
  endif()
endif()

if(NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION)
  find_program(CODETRAIL_MOLD mold)
  mark_as_advanced(CODETRAIL_MOLD)
  if(CODETRAIL_MOLD)
    add_link_options(-fuse-ld=mold)
  endif()
endif()
