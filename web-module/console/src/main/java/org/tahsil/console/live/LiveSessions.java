package org.tahsil.console.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Whoever signs out, or signs in as somebody else, has no stream of before any more. */
@WebListener
public class LiveSessions implements HttpSessionListener, HttpSessionIdListener {

  @Inject private LiveDesk desk;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    desk.endSession(event.getSession().getId());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String before) {
    desk.endSession(before);
  }
}
