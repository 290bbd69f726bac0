package org.tahsil.api.web;

/** Which end of a list comes first. */
public enum Order {
  ASC,
  DESC
}
