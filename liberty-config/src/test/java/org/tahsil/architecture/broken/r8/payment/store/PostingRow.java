package org.tahsil.architecture.broken.r8.payment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity. */
@Entity
public class PostingRow {
  @Id Long id = 0L;
}
