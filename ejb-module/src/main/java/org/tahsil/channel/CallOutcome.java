package org.tahsil.channel;

/**
 * How a call ended, as the telephone system tells it. Where several are told of one call, the last
 * named here counts: what was reached was reached.
 */
public enum CallOutcome {
  /** Could not be made at all. */
  FAILED,
  BUSY,
  NO_ANSWER,
  /** A machine answered; whether words were left on it is the script's. */
  VOICEMAIL,
  /** Somebody answered and hung up before saying who it was. */
  HUNG_UP,
  RIGHT_PARTY,
  WRONG_PERSON
}
