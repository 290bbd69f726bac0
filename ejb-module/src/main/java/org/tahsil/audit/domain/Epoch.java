package org.tahsil.audit.domain;

/**
 * The time of one database cluster: numbers of transactions compare only within it. A dump that is
 * restored elsewhere begins a new one.
 *
 * @param cluster the cluster's system identifier
 * @param above entries written in this epoch have greater numbers
 */
public record Epoch(long cluster, long above) {}
