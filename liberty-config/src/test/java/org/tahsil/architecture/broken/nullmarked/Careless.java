package org.tahsil.architecture.broken.nullmarked;

/** Lies in a package that does not say how it treats null. */
public final class Careless {}
