package org.tahsil.console.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.Portfolio;
import org.tahsil.console.live.Stream.Owner;
import org.tahsil.live.Live;
import org.tahsil.live.Live.Watch;
import org.tahsil.live.LiveNews;

/** Brings news of a portfolio to the pages of those who may see it. */
@ApplicationScoped
public class LiveDesk {
  private static final int MOST_OF_USER = 8;
  private static final int MOST = 500;
  private static final int BEAT_SECONDS = 15;

  private final Streams streams = new Streams(MOST_OF_USER, MOST);
  private final AtomicReference<@Nullable ScheduledFuture<?>> heart = new AtomicReference<>();

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  @EJB private Live live;
  @Inject private Users users;

  /** Takes a page on; false if the server has as many as it can serve. */
  boolean open(User user, String session, Portfolio portfolio, Line line) {
    beginToBeat();
    Watching watching = new Watching(line);
    Optional<Stream> stream =
        streams.open(new Owner(session, user.name(), user.tenant()), watching, threads);
    stream.ifPresent(
        page -> {
          watching.by(live.watch(portfolio.id(), news -> page.send(text(news))));
          page.send("retry: 3000\nevent: ready\ndata: {}\n\n");
        });
    return stream.isPresent();
  }

  /** Hangs up on the pages of a session that is over. */
  void endSession(String session) {
    streams.endSession(session);
  }

  private void beginToBeat() {
    if (heart.get() == null) {
      synchronized (streams) {
        if (heart.get() == null) {
          heart.set(
              threads.scheduleAtFixedRate(
                  () -> streams.beat(this::isWelcome),
                  BEAT_SECONDS,
                  BEAT_SECONDS,
                  TimeUnit.SECONDS));
        }
      }
    }
  }

  private boolean isWelcome(Owner owner) {
    return users
        .find(owner.user())
        .filter(user -> user.tenant().equals(owner.tenant()) && !user.roles().isEmpty())
        .isPresent();
  }

  private static String text(LiveNews news) {
    String data =
        Json.createObjectBuilder()
            .add("kind", news.kind().name())
            .add("accounts", Json.createArrayBuilder(news.accounts()))
            .build()
            .toString();
    return "event: news\ndata: " + data + "\n\n";
  }

  @PreDestroy
  void end() {
    ScheduledFuture<?> beating = heart.getAndSet(null);
    if (beating != null) {
      beating.cancel(false);
    }
    streams.endAll();
  }

  /** A line that watches while it is open. */
  private static final class Watching implements Line {
    private final Line line;
    private @Nullable Watch watch;
    private boolean over;

    Watching(Line line) {
      this.line = line;
    }

    synchronized void by(Watch watching) {
      watch = watching;
      if (over) {
        watching.close();
      }
    }

    @Override
    public void write(String text) throws java.io.IOException {
      line.write(text);
    }

    @Override
    public synchronized void end() {
      over = true;
      if (watch != null) {
        watch.close();
      }
      line.end();
    }
  }
}
