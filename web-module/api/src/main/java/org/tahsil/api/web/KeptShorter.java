package org.tahsil.api.web;

/**
 * An answer that tells what may have to be taken out for good. Under an Idempotency-Key a shorter
 * one is kept and given again, so that nothing that was taken out comes back by a repetition.
 */
public interface KeptShorter {

  /** The same answer without what may have to be taken out. */
  Record kept();
}
