package org.tahsil.api.intake;

import java.util.List;

/** The names of the tenant's profiles. */
record ProfileList(List<String> profiles) {}
