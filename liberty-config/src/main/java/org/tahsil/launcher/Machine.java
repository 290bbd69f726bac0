package org.tahsil.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What the product needs of the machine. */
final class Machine {

  private static final int OLDEST_JAVA = 17;

  private Machine() {}

  /** Checks the machine that this runs on. */
  static void check() throws Trouble {
    check(
        System.getProperty("os.name"), System.getProperty("os.arch"), Runtime.version().feature());
  }

  static void check(String system, String processor, int java) throws Trouble {
    if (!system.equals("Linux")) {
      throw new Trouble("Tahsil runs on Linux, and this is " + system + ": use a Linux machine.");
    }
    if (!processor.equals("amd64") && !processor.equals("x86_64")) {
      throw new Trouble(
          "Tahsil runs on x86-64 processors, and this one is "
              + processor
              + ": use an x86-64 machine (the embedded PostgreSQL is built for it).");
    }
    if (java < OLDEST_JAVA) {
      throw new Trouble(
          "Tahsil needs Java "
              + OLDEST_JAVA
              + " or later, and this is Java "
              + java
              + ": install a JDK "
              + OLDEST_JAVA
              + " and point JAVA_HOME at it.");
    }
  }

  /**
   * The port itself if it is free, or any free one for 0.
   *
   * @param variable the environment variable to name in the remedy
   */
  static int freePort(String address, int port, String variable) throws Trouble {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Trouble(
          "Port "
              + port
              + " on "
              + address
              + " cannot be used ("
              + e.getMessage()
              + "): stop the program that has it, or set "
              + variable
              + " to another port.",
          e);
    }
  }
}
