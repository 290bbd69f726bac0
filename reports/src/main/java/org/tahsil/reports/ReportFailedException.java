package org.tahsil.reports;

/** A report that could not be made: a defect or a broken part, not a refusal. */
public final class ReportFailedException extends RuntimeException {

  ReportFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
