package org.tahsil.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "08006, true", // connection failure
    "08001, true", // cannot connect
    "57P01, true", // terminated by an administrator
    "57P03, true", // starting up
    "53300, true", // too many connections
    "22003, false", // a number out of range
    "23505, false", // unique violation
    "57014, false" // a query cancelled by itself
  })
  void theStateOfTheDatabaseTellsIt(String state, boolean away) {
    assertThat(Outage.isCauseOf(new SQLException("no luck", state))).isEqualTo(away);
  }

  @Test
  void itIsFoundBelowOtherFailures() {
    Exception deep = new SQLTransientConnectionException("no connection free");
    assertThat(Outage.isCauseOf(new IllegalStateException(new RuntimeException(deep)))).isTrue();
    assertThat(Outage.isCauseOf(new IllegalStateException("a defect"))).isFalse();
    assertThat(Outage.isCauseOf(new SQLException("without a state"))).isFalse();
  }
}
