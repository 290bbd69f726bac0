package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.console.Done.Sequel;

/** What is remembered of forms that were acted on. */
class DoneTest {

  @Test
  void aFormIsKnownByItsKeyAndTheOldestIsForgotten() {
    Done done = Done.NOTHING;
    for (int no = 0; no <= Done.MOST; no++) {
      done = done.and("form " + no, new Sequel("/page/" + no, List.of("success", "done")));
    }
    assertThat(done.of("form 0")).isNull();
    assertThat(done.of("form 1")).isEqualTo(new Sequel("/page/1", List.of("success", "done")));
    assertThat(done.of("form " + Done.MOST)).isNotNull();
    assertThat(Done.NOTHING.of("form 1")).isNull();
  }

  @Test
  void aTokenIsTheSessionsWithTheMarkOfItsPage() {
    assertThat(Csrf.mark("secret.mark")).isEqualTo("mark");
    assertThat(Csrf.mark("secret")).isNull();
    assertThat(Csrf.mark("secret.")).isNull();
    assertThat(Csrf.secret("secret.mark")).isEqualTo("secret");
    assertThat(Csrf.secret("secret")).isEqualTo("secret");
  }
}
