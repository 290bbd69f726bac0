package org.tahsil.api.night;

import java.util.List;

/** The newest nights of a portfolio. */
record JobList(List<JobView> jobs) {}
