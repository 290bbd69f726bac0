package org.tahsil.access.store;

import org.tahsil.access.User;

/** A user with the hash of the password. */
public record KnownUser(User user, String hash) {}
