package org.tahsil.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A second application in the product's server: a queue of the product's broker, kept as safe as
 * its own, with as many consumers as mails have, which do nothing.
 */
final class BareQueue {
  private static final List<String> CLASSES =
      List.of("jms/BareConsumer.class", "jms/BareRun.class");

  private static final String CONFIGURATION =
      """
      <server>
        <messagingEngine>
          <queue id="benchQueue" forceReliability="ReliablePersistent" maxRedeliveryCount="3"/>
        </messagingEngine>
        <jmsQueue id="jms/benchQueue" jndiName="jms/benchQueue">
          <properties.wasJms queueName="benchQueue"/>
        </jmsQueue>
        <jmsActivationSpec id="bench/BareConsumer" maxEndpoints="4">
          <properties.wasJms destinationLookup="jms/benchQueue" destinationType="jakarta.jms.Queue"/>
        </jmsActivationSpec>
        <webApplication id="bench" name="bench" location="bench.war" contextRoot="/bench"/>
      </server>
      """;

  private final BenchProduct product;

  BareQueue(BenchProduct product) {
    this.product = product;
  }

  /** Lays the application beside the product's, before its server starts. */
  static void deploy(Path data) throws IOException {
    Path server = data.resolve("liberty/servers/tahsil");
    Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
    Files.writeString(overrides.resolve("bench.xml"), CONFIGURATION);
    Path war = Files.createDirectories(server.resolve("apps")).resolve("bench.war");
    try (OutputStream out = Files.newOutputStream(war);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : CLASSES) {
        entries.putNextEntry(new JarEntry("WEB-INF/classes/org/tahsil/bench/" + name));
        try (InputStream bytes =
            Objects.requireNonNull(BareQueue.class.getResourceAsStream(name), name)) {
          bytes.transferTo(entries);
        }
      }
    }
  }

  /** Seconds from the first put to the last take. */
  double run(int messages) {
    return Book.answered(product.client().post("/bench/run?messages=" + messages, ""), 200)
            .getJsonNumber("nanos")
            .longValue()
        / 1e9;
  }
}
