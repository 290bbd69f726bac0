package org.tahsil.channel.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.Medium;

class SendSignalTest {
  private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID TWO = UUID.fromString("00000000-0000-0000-0000-000000000002");

  @Test
  void ofOneMessageItIsAsItAlwaysWas() {
    SendSignal signal = new SendSignal(Medium.EMAIL, List.of(ONE));
    assertThat(signal.json())
        .isEqualTo("{\"id\":\"" + ONE + "\",\"version\":1,\"type\":\"EMAIL\"}");
    assertThat(SendSignal.read(signal.json())).isEqualTo(signal);
  }

  @Test
  void ofSeveralItNamesThemInOrderAndEachOnce() {
    SendSignal signal = new SendSignal(Medium.SMS, List.of(TWO, ONE));
    assertThat(SendSignal.read(signal.json())).isEqualTo(signal);
    String twice = signal.json().replace("[", "[\"" + TWO + "\",");
    assertThat(SendSignal.read(twice)).isEqualTo(signal);
  }

  @Test
  void whatNamesNoMessageIsUnreadable() {
    String several = new SendSignal(Medium.SMS, List.of(TWO, ONE)).json();
    for (String text :
        List.of(
            "nothing",
            several.replace("\"version\":2", "\"version\":3"),
            several.replace("messages", "others"),
            several.replace("SMS", "PIGEON"),
            several.replace(ONE.toString(), "one"))) {
      assertThatThrownBy(() -> SendSignal.read(text)).isInstanceOf(UnreadableSignalException.class);
    }
  }
}
