package org.tahsil.intake.domain;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a file, ended by LF, CR LF or CR; a longer line than allowed is cut off. */
final class PhysicalLines {
  private static final int NONE = -2;
  private static final int END = -1;

  private final Reader reader;
  private final int longest;
  private long number;
  private int peeked = NONE;

  PhysicalLines(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  RecordSplitter.@Nullable Line next() throws IOException {
    int c = read();
    if (c == END) {
      return null;
    }
    number++;
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    while (c != END && c != '\n' && c != '\r') {
      if (text.length() < longest) {
        text.append((char) c);
      } else {
        cut = true;
      }
      c = read();
    }
    if (c == '\r') {
      swallowLineFeed();
    }
    return new RecordSplitter.Line(number, text.toString(), cut);
  }

  private void swallowLineFeed() throws IOException {
    int c = read();
    if (c != '\n') {
      peeked = c;
    }
  }

  private int read() throws IOException {
    if (peeked != NONE) {
      int c = peeked;
      peeked = NONE;
      return c;
    }
    return reader.read();
  }
}
