package org.tahsil.contact;

/** Who makes a contact. */
public enum ContactBy {
  MACHINE,
  PERSON
}
