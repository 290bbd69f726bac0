package org.tahsil.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The largest heap that a Java process has used, as its own memory pools noted it. */
final class HeapWatch implements AutoCloseable {

  private static final double MB = 1024 * 1024;

  private final JMXConnector connector;
  private final List<MemoryPoolMXBean> heap;

  private HeapWatch(JMXConnector connector, List<MemoryPoolMXBean> heap) {
    this.connector = connector;
    this.heap = heap;
  }

  @SuppressWarnings("BanJNDI") // the address is that of our own child process
  static HeapWatch of(long pid) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
    String address = machine.startLocalManagementAgent();
    machine.detach();
    JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getPlatformMXBeans(
                connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
            .stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    return new HeapWatch(connector, heap);
  }

  void reset() {
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The sum of the pools' peaks since the last reset: never less than what was used at once. */
  double peakMb() {
    return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MB;
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
