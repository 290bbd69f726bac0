package org.tahsil.template;

import java.util.List;

/**
 * What an SMS takes.
 *
 * @param units of its encoding: septets, where an escaped character counts two, or UTF-16 units
 * @param parts messages that are paid for, at least one
 * @param free units left in the last part
 * @param beyond characters, at most ten, that are not in the seven-bit alphabet and so halve the
 *     room of the text
 */
public record SmsParts(Encoding encoding, int units, int parts, int free, List<String> beyond) {

  public SmsParts {
    beyond = List.copyOf(beyond);
  }

  /** How characters travel. */
  public enum Encoding {
    /** The default alphabet of 3GPP TS 23.038 with its extension table. */
    GSM_7(160, 153),
    UCS_2(70, 67);

    private final int single;
    private final int each;

    Encoding(int single, int each) {
      this.single = single;
      this.each = each;
    }

    /** Units of a message that is sent alone. */
    public int single() {
      return single;
    }

    /** Units of each part of several: a header takes the rest. */
    public int each() {
      return each;
    }
  }
}
