package org.tahsil.contact;

/** Whether a contact may be made. */
public enum Verdict {
  ALLOW,
  ALLOW_WITH_WARNING,
  BLOCK
}
