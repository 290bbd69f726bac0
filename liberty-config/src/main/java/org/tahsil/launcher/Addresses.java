package org.tahsil.launcher;

/** Where the parts of the running product answer; filled in as they start. */
public final class Addresses {

  private volatile String bind = "";
  private volatile int port;
  private volatile Settings.Login database = new Settings.Login("", "", "");
  private volatile Settings.Smtp smtp = new Settings.Smtp("", 0);

  private volatile int texts;
  private volatile int calls;

  Addresses() {}

  void http(String address, int freePort) {
    this.bind = address;
    this.port = freePort;
  }

  void database(Settings.Login login) {
    this.database = login;
  }

  void smtp(Settings.Smtp server) {
    this.smtp = server;
  }

  void texts(int messageCentrePort) {
    this.texts = messageCentrePort;
  }

  void calls(int networkPort) {
    this.calls = networkPort;
  }

  /** The port of the launcher's own telephone network; 0: there is none. */
  public int calls() {
    return calls;
  }

  /** The port of the launcher's own message centre for texts; 0: there is none. */
  public int texts() {
    return texts;
  }

  /** The HTTP port. */
  public int port() {
    return port;
  }

  /** The address of the console, without a slash at its end. */
  public String baseUrl() {
    boolean anywhere = bind.equals("0.0.0.0") || bind.equals("*");
    String host = anywhere ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    return "http://" + host + ":" + port;
  }

  /** The database, with the password in clear. */
  public Settings.Login database() {
    return database;
  }

  /** The mail server. */
  public Settings.Smtp smtp() {
    return smtp;
  }
}
