package org.tahsil.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.MBeanServerConnection;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The largest heap that a Java process has used. A heap is fullest right before a collection, so
 * each collection tells what all pools held together when it began.
 */
final class HeapWatch implements AutoCloseable {
  private static final double MB = 1024 * 1024;

  private final JMXConnector connector;
  private final MBeanServerConnection server;
  private final Set<String> pools;
  private final AtomicLong fullest = new AtomicLong();

  private HeapWatch(JMXConnector connector) throws Exception {
    this.connector = connector;
    this.server = connector.getMBeanServerConnection();
    this.pools = heapPools();
    for (ObjectName collector :
        server.queryNames(new ObjectName("java.lang:type=GarbageCollector,*"), null)) {
      server.addNotificationListener(
          collector, (notification, handback) -> note(notification), null, null);
    }
  }

  @SuppressWarnings("BanJNDI") // the address is that of our own child process
  static HeapWatch of(long pid) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
    String address = machine.startLocalManagementAgent();
    machine.detach();
    return new HeapWatch(JMXConnectorFactory.connect(new JMXServiceURL(address)));
  }

  private Set<String> heapPools() throws IOException {
    return ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void note(Notification notification) {
    GcInfo collection =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
            .getGcInfo();
    long used =
        collection.getMemoryUsageBeforeGc().entrySet().stream()
            .filter(pool -> pools.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    fullest.accumulateAndGet(used, Math::max);
  }

  void reset() {
    fullest.set(0);
  }

  /** The most that was used at once since the last reset, in units of 1,048,576 bytes. */
  double peakMb() throws IOException {
    long now =
        ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class)
            .getHeapMemoryUsage()
            .getUsed();
    return fullest.accumulateAndGet(now, Math::max) / MB;
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
