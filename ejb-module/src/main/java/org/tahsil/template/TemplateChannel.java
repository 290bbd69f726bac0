package org.tahsil.template;

import org.tahsil.contact.ContactChannel;

/** By which way a text goes out, and how much it may hold. */
public enum TemplateChannel {
  EMAIL(150, 4000),
  /** Ten parts of 153 septets at most, before the facts are put in. */
  SMS(0, 1000),
  /** Words that an agent or a machine says. */
  CALL(0, 2000);

  private final int subject;
  private final int body;

  TemplateChannel(int subject, int body) {
    this.subject = subject;
    this.body = body;
  }

  /** Whether it has a subject. */
  public boolean hasSubject() {
    return subject > 0;
  }

  /** The most UTF-16 units of a subject; 0: it has none. */
  public int subjectLimit() {
    return subject;
  }

  /** The most UTF-16 units of a body as it is written. */
  public int bodyLimit() {
    return body;
  }

  /** Whether it reaches the customer as an electronic message. */
  public boolean isElectronic() {
    return this != CALL;
  }

  /** The way in the words of the contact policy. */
  public ContactChannel way() {
    return ContactChannel.valueOf(name());
  }
}
