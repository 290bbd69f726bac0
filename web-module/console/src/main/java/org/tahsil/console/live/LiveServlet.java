package org.tahsil.console.live;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tahsil.access.Caller;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Server-sent events of a portfolio, for its pages. A stream ends after half an hour; the page asks
 * again, and who it is is looked at anew.
 */
@WebServlet(urlPatterns = "/live/*", asyncSupported = true)
public class LiveServlet extends HttpServlet {
  private static final long LONGEST = TimeUnit.MINUTES.toMillis(30);

  @Inject private transient Caller caller;
  @Inject private transient LiveDesk desk;
  @EJB private transient Portfolios portfolios;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Portfolio> portfolio = portfolio(request.getPathInfo());
    if (portfolio.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String session = request.getSession(true).getId();
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store, no-transform");
    AsyncContext page = request.startAsync();
    page.setTimeout(LONGEST);
    OpenPage line = new OpenPage(page);
    page.addListener(line);
    if (!desk.open(caller.user(), session, portfolio.get(), line)) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      page.complete();
    }
  }

  private Optional<Portfolio> portfolio(String path) {
    try {
      return path == null
          ? Optional.empty()
          : Optional.of(portfolios.get(caller.tenant(), new PortfolioCode(path.substring(1))));
    } catch (RefusedException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** The answer to a page, kept open. */
  private static final class OpenPage implements Line, AsyncListener {
    private final AsyncContext page;
    private final AtomicBoolean over = new AtomicBoolean();

    OpenPage(AsyncContext page) {
      this.page = page;
    }

    @Override
    public void write(String text) throws IOException {
      if (over.get()) {
        throw new IOException("the page is gone");
      }
      var out = page.getResponse().getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    @Override
    public void end() {
      if (over.compareAndSet(false, true)) {
        page.complete();
      }
    }

    @Override
    public void onComplete(AsyncEvent event) {
      over.set(true);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      end();
    }

    @Override
    public void onError(AsyncEvent event) {
      end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // one stream is one answer
    }
  }
}
