package org.tahsil.api.intake;

import java.util.List;

/** The newest batches of a portfolio. */
record BatchList(List<BatchView> batches) {}
