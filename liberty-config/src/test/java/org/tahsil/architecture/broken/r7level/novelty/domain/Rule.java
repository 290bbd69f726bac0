package org.tahsil.architecture.broken.r7level.novelty.domain;

/** Of a feature without a level. */
public final class Rule {}
