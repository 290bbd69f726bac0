package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.ArrayList;
import java.util.List;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.domain.PromiseNews;
import org.tahsil.arrangement.store.PromiseNewsSql.Of;
import org.tahsil.webhook.NewsSource;

/** The sources of what nights find of promises and plans, one for each type; nights make none. */
@ApplicationScoped
public class PromiseSources {

  List<NewsSource> all() {
    List<NewsSource> all = new ArrayList<>();
    for (PromiseNews news : PromiseNews.values()) {
      if (news != PromiseNews.MADE) {
        for (ArrangementKind kind : ArrangementKind.values()) {
          all.add(source(news, kind));
        }
      }
    }
    return all;
  }

  private static NewsSource source(PromiseNews news, ArrangementKind kind) {
    return new PromisesOfNight(new Of(news, kind));
  }

  @Produces
  @ApplicationScoped
  NewsSource promisesKept() {
    return source(PromiseNews.KEPT, ArrangementKind.PROMISE);
  }

  @Produces
  @ApplicationScoped
  NewsSource promisesPartlyKept() {
    return source(PromiseNews.PARTLY_KEPT, ArrangementKind.PROMISE);
  }

  @Produces
  @ApplicationScoped
  NewsSource promisesBroken() {
    return source(PromiseNews.BROKEN, ArrangementKind.PROMISE);
  }

  @Produces
  @ApplicationScoped
  NewsSource promisesCancelled() {
    return source(PromiseNews.CANCELLED, ArrangementKind.PROMISE);
  }

  @Produces
  @ApplicationScoped
  NewsSource promisesReopened() {
    return source(PromiseNews.REOPENED, ArrangementKind.PROMISE);
  }

  @Produces
  @ApplicationScoped
  NewsSource plansKept() {
    return source(PromiseNews.KEPT, ArrangementKind.PLAN);
  }

  @Produces
  @ApplicationScoped
  NewsSource plansPartlyKept() {
    return source(PromiseNews.PARTLY_KEPT, ArrangementKind.PLAN);
  }

  @Produces
  @ApplicationScoped
  NewsSource plansBroken() {
    return source(PromiseNews.BROKEN, ArrangementKind.PLAN);
  }

  @Produces
  @ApplicationScoped
  NewsSource plansCancelled() {
    return source(PromiseNews.CANCELLED, ArrangementKind.PLAN);
  }

  @Produces
  @ApplicationScoped
  NewsSource plansReopened() {
    return source(PromiseNews.REOPENED, ArrangementKind.PLAN);
  }
}
