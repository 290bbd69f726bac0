package org.tahsil.shared.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DatabaseIT {

  @Test
  void exceptionsDoNotQuoteBoundValues() {
    Jdbi jdbi = TestDatabase.fresh();
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createQuery("select :name from nowhere")
                            .bind("name", "Mariam")
                            .mapToMap()
                            .list()))
        .hasMessageContaining("nowhere")
        .hasMessageNotContaining("Mariam");
  }
}
