package org.tahsil.live.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tahsil.live.Live;
import org.tahsil.live.LiveNews;
import org.tahsil.live.store.NewsWire;
import org.tahsil.shared.id.PortfolioId;

/** Listens on one connection for all who watch on this server. */
@Singleton
@Startup
@Local(Live.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Hub implements Live {
  private final Map<Watch, Place> watchers = new ConcurrentHashMap<>();

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private NewsWire wire;

  private record Place(PortfolioId portfolio, Consumer<LiveNews> reader) {}

  @PostConstruct
  void begin() {
    threads.newThread(() -> wire.listen(this::hear)).start();
  }

  @PreDestroy
  void end() {
    wire.stop();
    watchers.clear();
  }

  @Override
  public Watch watch(PortfolioId portfolio, Consumer<LiveNews> reader) {
    Watch watch =
        new Watch() {
          @Override
          public void close() {
            watchers.remove(this);
          }
        };
    watchers.put(watch, new Place(portfolio, reader));
    return watch;
  }

  /** Hands news to those whom they concern. */
  void hear(LiveNews news) {
    watchers
        .values()
        .forEach(
            place -> {
              if (news.concerns(place.portfolio())) {
                place.reader().accept(news);
              }
            });
  }
}
