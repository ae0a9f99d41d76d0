#include "client/app/staff_app.h"

int main() { return acq::platform::run(acq::app::make_staff_app); }
