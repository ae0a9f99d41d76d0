// Dear ImGui's compile-time settings. Included by imgui.h everywhere (IMGUI_USER_CONFIG), so it
// must stay free of our own headers.
#pragma once

// Emoji and rare Han characters lie beyond U+FFFF.
#define IMGUI_USE_WCHAR32

// Calls our hooks (accessibility mirror) for every item that is drawn.
#define IMGUI_ENABLE_TEST_ENGINE

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
