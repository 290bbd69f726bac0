package org.tahsil.reporting;

/** Follows a report while it is made; an exception of it ends the report. */
public interface ReportWatch {
  /** Looks away. */
  ReportWatch NONE =
      new ReportWatch() {
        @Override
        public void expects(long rows) {}

        @Override
        public void read() {}
      };

  /** About so many rows will come; not called if nobody can tell. */
  void expects(long rows);

  /** A row was read. */
  void read();
}
