package org.tahsil.account;

import java.util.Set;

/** Items of these accounts (surrogate keys) came or changed; observed inside the transaction. */
public record ItemsChanged(Portfolio portfolio, Set<Long> accounts) {}
