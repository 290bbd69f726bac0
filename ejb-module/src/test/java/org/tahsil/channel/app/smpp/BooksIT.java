package org.tahsil.channel.app.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.demo.Faults;
import org.tahsil.channel.demo.TextCentre;
import org.tahsil.channel.demo.TextCentre.Text;

/** Whatever gateways do, the books balance and nobody gets a text twice. */
class BooksIT {
  private static final int TEXTS = 10;
  private static final int ROUNDS = 8;

  @Test
  void whatWasQueuedIsSentDeadOrInDoubtAndNothingArrivesTwice() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (TextWorld world = new TextWorld(2)) {
      world.centres.forEach(centre -> centre.faults().hold(true));
      for (int round = 0; round < ROUNDS; round++) {
        world.centres.forEach(centre -> misbehave(centre.faults(), random));
        for (int text = 0; text < TEXTS; text++) {
          boolean isLong = random.nextInt(4) == 0;
          world.queue("text %d of %d%s".formatted(text, round, isLong ? " long".repeat(60) : ""));
        }
        world.later();
        world.sendDue();
        assertThat(sum(world.sky.states())).as("seed %d", seed).isEqualTo((round + 1) * TEXTS);
        TextWorld.await(world::isBound);
      }
      assertThat(arrived(world)).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(arrived(world)).as("seed %d", seed).containsAll(world.texts("SENT"));
      assertThat(arrived(world)).as("seed %d", seed).doesNotContainAnyElementsOf(dead(world));

      assertThat(world.texts("UNKNOWN")).as("seed %d", seed).isNotEmpty();
      world.centres.forEach(TextCentre::release);
      assertThat(sum(world.sky.states())).as("seed %d", seed).isEqualTo(ROUNDS * TEXTS);
      assertThat(world.texts("UNKNOWN"))
          .as("only texts of which a part was never given, seed %d", seed)
          .allMatch(text -> text.contains("long"));
    }
  }

  /** With one that is never sent, since an empty list says nothing. */
  private static List<String> dead(TextWorld world) {
    List<String> dead = new ArrayList<>(world.texts("DEAD"));
    dead.add("never sent");
    return dead;
  }

  private static void misbehave(Faults faults, Random random) {
    faults.throttled.set(random.nextInt(3));
    faults.refused.set(random.nextInt(4));
    faults.spared.set(random.nextInt(4));
    faults.cut.set(1 + random.nextInt(2));
  }

  private static int sum(Map<String, Integer> states) {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> arrived(TextWorld world) {
    return world.centres.stream()
        .flatMap(centre -> centre.texts().stream())
        .map(Text::text)
        .toList();
  }
}
