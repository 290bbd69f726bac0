package org.tahsil.architecture.broken.r1.payment.domain;

import jakarta.inject.Inject;

/** A domain class that lets itself be injected. */
public final class Allocation {
  private final String setting;

  @Inject
  Allocation(String setting) {
    this.setting = setting;
  }

  String setting() {
    return setting;
  }
}
