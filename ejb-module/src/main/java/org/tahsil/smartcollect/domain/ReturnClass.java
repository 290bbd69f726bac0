package org.tahsil.smartcollect.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rail's return code means for a retry. The codes are those of NACH debits and of ISO 20022;
 * the classes are the house's.
 */
public enum ReturnClass {
  LOW_BALANCE("04 55 05 AM04 MS03"),
  LIMIT("57 58 26"),
  TECHNICAL("59 32 34 72 73 74 78 79 84 92"),
  PENDING("98 82"),
  DUPLICATE("13 31 AM05"),
  MANDATE("08 12 14 15 16 21 22 23 24 25 27 28 29 61 MD01"),
  CUSTOMER_MUST_ACT("06 17 75 MD06 MS02 SL01"),
  ACCOUNT_CLOSED("01 02 11 51 52 53 54 56 68 70 AC01 AC04 AC06"),
  DECEASED_OR_INSOLVENT("07 60 69 MD07"),
  /** A code that nobody has classed: a person looks at it. */
  UNKNOWN("");

  private final String codes;

  ReturnClass(String codes) {
    this.codes = codes;
  }

  /** The class of a code; no code or an unclassed one is UNKNOWN. */
  public static ReturnClass of(@Nullable String code) {
    for (ReturnClass returned : values()) {
      if (code != null && !code.isBlank() && List.of(returned.codes.split(" ")).contains(code)) {
        return returned;
      }
    }
    return UNKNOWN;
  }

  /** Whether a later debit under the same mandate can succeed without anybody doing something. */
  public boolean mayBeRetried() {
    return this == LOW_BALANCE || this == TECHNICAL || this == PENDING;
  }

  /** Whether even a person's collection is stopped: the specialists take over. */
  public boolean stopsEverything() {
    return this == DECEASED_OR_INSOLVENT;
  }
}
