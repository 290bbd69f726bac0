package org.tahsil.console.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.tahsil.console.live.Stream.Owner;

/**
 * The pages that are told of changes. A user has a few; who opens one more loses the oldest. The
 * server has a bounded number.
 */
final class Streams {
  private static final String HEARTBEAT = ": still there\n\n";

  private final List<Stream> open = new CopyOnWriteArrayList<>();
  private final int mostOfUser;
  private final int most;

  Streams(int mostOfUser, int most) {
    this.mostOfUser = mostOfUser;
    this.most = most;
  }

  /** Takes a page on; empty if the server has as many as it can serve. */
  synchronized Optional<Stream> open(Owner owner, Line line, Executor writers) {
    List<Stream> own = open.stream().filter(of(owner.user())).toList();
    if (own.size() >= mostOfUser) {
      own.get(0).end();
    }
    if (open.size() >= most) {
      return Optional.empty();
    }
    Stream[] self = new Stream[1];
    self[0] = new Stream(owner, line, writers, () -> open.remove(self[0]));
    open.add(self[0]);
    return Optional.of(self[0]);
  }

  /** Hangs up on the pages of a session. */
  void endSession(String session) {
    open.stream().filter(stream -> stream.owner().session().equals(session)).forEach(Stream::end);
  }

  /** Shows that the server lives, and hangs up on whoever may not be here any more. */
  void beat(Predicate<Owner> welcome) {
    for (Stream stream : open) {
      if (welcome.test(stream.owner())) {
        stream.send(HEARTBEAT);
      } else {
        stream.end();
      }
    }
  }

  void endAll() {
    open.forEach(Stream::end);
  }

  int size() {
    return open.size();
  }

  private static Predicate<Stream> of(String user) {
    return stream -> stream.owner().user().equals(user);
  }
}
