package org.tahsil.queue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tahsil.launcher.QueueServer;

/** Starts what the server needs before Arquillian starts the server; inside it, does nothing. */
public final class BesideServer implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("tahsil.build") != null) {
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(BesideServer.class))
          .computeIfAbsent("server", key -> start(), AutoCloseable.class);
    }
  }

  private static AutoCloseable start() {
    try {
      return QueueServer.start();
    } catch (Exception e) {
      throw new IllegalStateException("database and mail server did not start", e);
    }
  }
}
