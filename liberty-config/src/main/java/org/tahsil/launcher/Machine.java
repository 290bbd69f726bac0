package org.tahsil.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What the product needs of the machine. */
final class Machine {

  private static final int OLDEST_JAVA = 17;
  private static final long MEBIBYTE = 1L << 20;
  private static final long SMALLEST_HEAP = 256 * MEBIBYTE;

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

  /** Checks that the server can live with a heap, and the machine with it. */
  static void checkHeap(String text, long bytes) throws Trouble {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    if (bytes < SMALLEST_HEAP || bytes > memory) {
      throw new Trouble(
          "TAHSIL_HEAP is \""
              + text
              + "\": give at least "
              + SMALLEST_HEAP / MEBIBYTE
              + "m, and at most the "
              + memory / MEBIBYTE
              + "m that this machine has.");
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
