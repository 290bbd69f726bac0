package org.tahsil.intake.app;

import java.util.List;
import org.tahsil.intake.domain.Mapping;

/** Rows of a file that are taken in one transaction. */
public record Chunk<R>(Kind<R> kind, Mapping mapping, List<ReadRow<R>> rows) {}
