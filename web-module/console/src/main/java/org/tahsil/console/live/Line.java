package org.tahsil.console.live;

import java.io.IOException;

/** A way to one page that stays open. */
interface Line {

  /** Writes text and sees that it leaves. */
  void write(String text) throws IOException;

  /** Hangs up; once more does nothing. */
  void end();
}
