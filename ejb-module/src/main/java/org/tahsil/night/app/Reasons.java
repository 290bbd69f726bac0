package org.tahsil.night.app;

/** Puts a failure into one line; details of the database, which may quote data, are left out. */
final class Reasons {

  private Reasons() {}

  static String of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String name = root.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }
}
