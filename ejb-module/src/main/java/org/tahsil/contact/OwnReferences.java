package org.tahsil.contact;

/**
 * The name space of decisions that the product itself asks for. Whoever could record one under such
 * a reference beforehand would stop the product's own.
 */
public final class OwnReferences {

  /** How every reference of the product's own decisions begins. */
  public static final String PREFIX = "SYSTEM:";

  private OwnReferences() {}

  /** Whether only the product may decide under a reference, however its letters are written. */
  public static boolean reserve(String reference) {
    return reference.strip().regionMatches(true, 0, PREFIX, 0, PREFIX.length());
  }
}
