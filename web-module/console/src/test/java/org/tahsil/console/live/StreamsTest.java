package org.tahsil.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.tahsil.console.live.Stream.Owner;
import org.tahsil.shared.id.TenantId;

class StreamsTest {
  private final Streams streams = new Streams(2, 3);

  /** A page in a test. */
  private static final class Page implements Line {
    private final List<String> seen = new ArrayList<>();
    private boolean gone;
    private int ends;

    @Override
    public void write(String text) throws IOException {
      if (gone) {
        throw new IOException("gone");
      }
      seen.add(text);
    }

    @Override
    public void end() {
      ends++;
    }
  }

  @Test
  void aUserWhoOpensOneMoreLosesTheOldest() {
    Page first = open("anna", "s1");
    Page second = open("anna", "s1");
    Page third = open("anna", "s2");
    assertThat(List.of(first.ends, second.ends, third.ends)).containsExactly(1, 0, 0);
    assertThat(streams.size()).isEqualTo(2);
  }

  @Test
  void theServerTakesNoMoreThanItCan() {
    open("a", "s1");
    open("b", "s2");
    open("c", "s3");
    assertThat(streams.open(owner("d", "s4"), new Page(), Runnable::run)).isEmpty();
    streams.endSession("s2");
    assertThat(streams.open(owner("d", "s4"), new Page(), Runnable::run)).isPresent();
  }

  @Test
  void whoSignsOutIsHungUpOn() {
    Page hers = open("anna", "s1");
    Page his = open("bob", "s2");
    streams.endSession("s1");
    streams.endSession("s1");
    assertThat(List.of(hers.ends, his.ends)).containsExactly(1, 0);
  }

  @Test
  void aHeartbeatReachesThePagesAndEndsThoseOfWhoIsNotWelcome() {
    Page hers = open("anna", "s1");
    Page his = open("bob", "s2");
    streams.beat(owner -> owner.user().equals("anna"));
    assertThat(hers.seen).containsExactly(": still there\n\n");
    assertThat(his.ends).isEqualTo(1);
    hers.gone = true;
    streams.beat(owner -> true);
    assertThat(hers.ends).isEqualTo(1);
    assertThat(streams.size()).isZero();
  }

  @Test
  void newsAreWrittenInOrderAndAPageThatTakesNoneIsHungUpOn() {
    List<Runnable> later = new ArrayList<>();
    Executor slow = later::add;
    Page page = new Page();
    Stream stream = streams.open(owner("anna", "s1"), page, slow).orElseThrow();
    stream.send("one");
    stream.send("two");
    assertThat(later).hasSize(1);
    later.remove(0).run();
    assertThat(page.seen).containsExactly("one", "two");
    for (int news = 0; news <= 100; news++) {
      stream.send("more");
    }
    assertThat(page.ends).isEqualTo(1);
    assertThat(streams.size()).isZero();
  }

  private Page open(String user, String session) {
    Page page = new Page();
    assertThat(streams.open(owner(user, session), page, Runnable::run)).isPresent();
    return page;
  }

  private static Owner owner(String user, String session) {
    return new Owner(session, user, new TenantId("one"));
  }
}
