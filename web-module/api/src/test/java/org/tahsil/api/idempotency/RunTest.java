package org.tahsil.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tahsil.idempotency.IdempotencyKeys;
import org.tahsil.shared.id.TenantId;

/** The hash of a request tells it from every other, however much of its body was read. */
class RunTest {
  private static final IdempotencyKeys.Key KEY =
      new IdempotencyKeys.Key(new TenantId("demo"), "agent", "k1");

  @Test
  void is_the_same_whether_the_body_was_read_partly_wholly_or_not_at_all() throws IOException {
    Run unread = run("POST /x", "body");
    Run partly = run("POST /x", "body");
    assertThat(partly.body().read()).isEqualTo('b');
    Run wholly = run("POST /x", "body");
    try (InputStream body = wholly.body()) {
      assertThat(body.readAllBytes()).hasSize(4);
    }
    assertThat(unread.hash()).isEqualTo(partly.hash());
    assertThat(run("POST /x", "body").hash()).isEqualTo(wholly.hash()).hasSize(64);
  }

  @Test
  void differs_for_another_body_address_or_method() {
    String hash = run("POST /x", "body").hash();
    assertThat(run("POST /x", "other").hash()).isNotEqualTo(hash);
    assertThat(run("POST /y", "body").hash()).isNotEqualTo(hash);
    assertThat(run("PUT /x", "body").hash()).isNotEqualTo(hash);
  }

  private static Run run(String operation, String body) {
    return Run.of(KEY, operation, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
