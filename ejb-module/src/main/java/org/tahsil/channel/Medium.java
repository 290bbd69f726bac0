package org.tahsil.channel;

/** By what a message goes out; each has its own queue and sender. */
public enum Medium {
  EMAIL,
  SMS,
  /** A call that a telephone system makes; its text is the job, as JSON. */
  IVR
}
