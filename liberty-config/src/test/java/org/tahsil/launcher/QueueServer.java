package org.tahsil.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a server needs that a container test starts: a database, a mail server, and a configuration
 * that differs from the product's only where Arquillian wants a way in.
 */
public final class QueueServer implements AutoCloseable {

  private interface Stop {
    void run() throws IOException, Trouble;
  }

  private final Build build = Build.here();
  private final Path root = build.target().resolve("it-queue");
  private final Deque<Stop> stops = new ArrayDeque<>();

  /** Starts database and mail server on free ports, and tells Arquillian where the server lies. */
  public static QueueServer start() throws Exception {
    QueueServer server = new QueueServer();
    try {
      server.begin();
      return server;
    } catch (Exception e) {
      server.close();
      throw e;
    }
  }

  private void begin() throws Exception {
    DataFolder folder = DataFolder.own(root);
    stops.push(folder::close);
    Files.createDirectories(folder.logs());
    Postgres postgres = new Postgres(build.target(), folder);
    postgres.recover();
    Folders.delete(folder.postgres());
    Folders.delete(folder.mailbox());
    Folders.delete(folder.liberty());
    stops.push(postgres::stop);
    Settings.Login database = postgres.start(Machine.freePort("127.0.0.1", 0, "TAHSIL_DB_PORT"));
    Schema.migrate(database);
    int smtp = Machine.freePort("127.0.0.1", 0, "TAHSIL_SMTP_PORT");
    MailServer mail = new MailServer(folder.mailbox(), smtp);
    mail.start();
    stops.push(mail::stop);
    tell(folder, database, smtp);
  }

  private void tell(DataFolder folder, Settings.Login database, int smtp) throws Exception {
    int http = Machine.freePort("127.0.0.1", 0, "TAHSIL_HTTP_PORT");
    String name = "queue" + ProcessHandle.current().pid();
    Path server = Files.createDirectories(folder.liberty().resolve("servers").resolve(name));
    Files.writeString(server.resolve("server.xml"), configuration());
    Folders.replaceIfChanged(build.driver(), server.resolve("lib/postgresql.jar"));
    Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
    Files.writeString(
        overrides.resolve("variables.xml"),
        """
        <server>
          <variable name="tahsil.http.port" value="%d"/>
          <variable name="tahsil.db.url" value="%s"/>
          <variable name="tahsil.db.user" value="%s"/>
          <variable name="tahsil.db.password" value="%s"/>
          <variable name="tahsil.secret" value="%s"/>
        </server>
        """
            .formatted(
                http,
                database.url(),
                database.user(),
                database.password(),
                folder.secret("server")));
    System.setProperty("queue.wlp", build.wlp().toString());
    System.setProperty("queue.usr", folder.liberty().toString());
    System.setProperty("queue.server", name);
    System.setProperty("queue.port", Integer.toString(http));
    System.setProperty(
        "queue.arguments",
        "-Xmx512m -Dtahsil.smtp.host=127.0.0.1 -Dtahsil.smtp.port=%d -Dtahsil.mailbox.dir=%s"
            .formatted(smtp, folder.mailbox()));
  }

  /** The product's own configuration with a connector, and without the application. */
  private String configuration() throws IOException {
    return Files.readString(build.configuration("server.xml"))
        .replace("</featureManager>", "<feature>localConnector-1.0</feature></featureManager>")
        .replace(
            "<applicationMonitor updateTrigger=\"disabled\"/>",
            "<applicationMonitor updateTrigger=\"mbean\"/>")
        .replace(
            "<config updateTrigger=\"disabled\"/>",
            "<config updateTrigger=\"polled\" monitorInterval=\"500ms\"/>")
        .replaceAll("(?s)<enterpriseApplication .*</enterpriseApplication>", "");
  }

  @Override
  public void close() throws IOException, Trouble {
    while (!stops.isEmpty()) {
      stops.pop().run();
    }
  }
}
