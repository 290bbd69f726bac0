package org.tahsil.access;

/** What came of a name and a password. */
public sealed interface SignIn {

  /** The password is right. */
  record Welcome(User user) implements SignIn {}

  /** No such active user, or another password; which of both is not told. */
  record Wrong() implements SignIn {}

  /** Too many failures in a row: not looked at before the seconds are over. */
  record Wait(long seconds) implements SignIn {}
}
