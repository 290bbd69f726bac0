package org.tahsil.channel.demo;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.shared.time.RealTime;

/** A message centre on a loopback socket, whose faults can be turned on. */
public final class TextCentre implements AutoCloseable {
  private static final Logger LOG = System.getLogger(TextCentre.class.getName());
  private static final int BIND_MILLIS = 5_000;
  private static final int TIMES = 5;
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final ServerSocket socket;
  private final SMPPServerSessionListener listener;
  private final String password;
  private final Consumer<Text> sink;
  private final Faults faults = new Faults();
  private final Assembly assembly = new Assembly();
  private final AtomicLong ids = new AtomicLong(0xA0);
  private final List<Text> texts = new CopyOnWriteArrayList<>();
  private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
  private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
  private final ExecutorService later = Executors.newCachedThreadPool();
  private volatile boolean closed;

  /**
   * Listens from now on.
   *
   * @param port 0: a free one
   * @param password that binds must know, whatever their system id
   * @param sink hears of each whole text
   */
  public TextCentre(int port, String password, Consumer<Text> sink) throws IOException {
    this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.password = password;
    this.sink = sink;
    this.listener = new SMPPServerSessionListener(socket.getLocalPort(), new Here(socket));
    listener.setMessageReceiverListener(new Reception(this::take));
    Thread door = new Thread(this::serve, "text-centre");
    door.setDaemon(true);
    door.start();
  }

  public int port() {
    return socket.getLocalPort();
  }

  public Faults faults() {
    return faults;
  }

  /** All whole texts that it took, in order. */
  public List<Text> texts() {
    return List.copyOf(texts);
  }

  /** How many are bound now. */
  public long bound() {
    return sessions.stream().filter(session -> session.getSessionState().isBound()).count();
  }

  /** Brings a customer's text to whoever is bound. */
  public void reply(String from, String to, String text) {
    if (!Courier.text(receiver(), from, to, text)) {
      throw new IllegalStateException("nobody took it");
    }
  }

  /** Sends the receipts that were held back, the last first. */
  public void release() {
    List<Runnable> all = new java.util.ArrayList<>();
    for (Runnable next = held.poll(); next != null; next = held.poll()) {
      all.add(0, next);
    }
    all.forEach(Runnable::run);
  }

  /** Breaks all lines, as a restart does. */
  public void hangUp() {
    sessions.forEach(SMPPServerSession::close);
    sessions.clear();
  }

  private void serve() {
    while (!closed) {
      try {
        SMPPServerSession session = listener.accept();
        later.execute(() -> admit(session));
      } catch (IOException nobody) {
        LOG.log(Level.TRACE, "nobody came", nobody);
      }
    }
  }

  private void admit(SMPPServerSession session) {
    try {
      BindRequest bind = session.waitForBind(BIND_MILLIS);
      if (password.equals(bind.getPassword()) && !faults.isShut()) {
        sessions.add(session);
        bind.accept("tahsil-demo");
      } else {
        bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
      }
    } catch (TimeoutException | IOException | PDUStringException | IllegalStateException gone) {
      session.close();
    }
  }

  private SubmitSmResult take(SubmitSm part, SMPPServerSession session)
      throws ProcessRequestException {
    boolean spared = Faults.next(faults.spared);
    if (!spared && Faults.next(faults.throttled)) {
      throw new ProcessRequestException("throttled", SMPPConstant.STAT_ESME_RTHROTTLED);
    }
    if (!spared && Faults.next(faults.refused)) {
      throw new ProcessRequestException("refused", SMPPConstant.STAT_ESME_RSYSERR);
    }
    long id = ids.incrementAndGet();
    assembly.take(part).ifPresent(whole -> keep(part, whole));
    boolean cut = !spared && Faults.next(faults.cut);
    promise(part, id, session);
    if (cut) {
      sessions.remove(session);
      session.close();
      throw new ProcessRequestException("cut", SMPPConstant.STAT_ESME_RSYSERR);
    }
    return answer(id);
  }

  private void keep(SubmitSm part, Assembly.Whole whole) {
    Text text =
        new Text(
            part.getSourceAddr(),
            "+" + part.getDestAddress(),
            whole.text(),
            whole.parts(),
            RealTime.now());
    texts.add(text);
    sink.accept(text);
  }

  private void promise(SubmitSm part, long id, SMPPServerSession session) {
    ReceiptState state = faults.outcome();
    int copies = faults.copies.get();
    Runnable receipts =
        () -> {
          for (int copy = 0; copy < copies; copy++) {
            bring(() -> Courier.receipt(bound(session), part, id, state), TIMES);
          }
        };
    if (faults.isReceiptFirst()) {
      receipts.run();
    } else if (faults.isHeld()) {
      held.add(receipts);
    } else {
      after(faults.receiptAfter(), receipts);
    }
  }

  /** Brings something, and again after a while when nobody took it, as message centres do. */
  private void bring(BooleanSupplier letter, int times) {
    if (!letter.getAsBoolean() && times > 1) {
      after(AGAIN, () -> bring(letter, times - 1));
    }
  }

  private void after(Duration wait, Runnable task) {
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, later).execute(task);
  }

  private Optional<SMPPServerSession> bound(SMPPServerSession session) {
    return session.getSessionState().isBound() ? Optional.of(session) : receiver();
  }

  private Optional<SMPPServerSession> receiver() {
    return sessions.stream()
        .filter(session -> session.getSessionState().isReceivable())
        .findFirst();
  }

  private static SubmitSmResult answer(long id) throws ProcessRequestException {
    try {
      return new SubmitSmResult(
          new MessageId("%08X".formatted(id)), new org.jsmpp.bean.OptionalParameter[0]);
    } catch (PDUStringException impossible) {
      throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR, impossible);
    }
  }

  @Override
  public void close() {
    closed = true;
    later.shutdownNow();
    hangUp();
    try {
      listener.close();
      socket.close();
    } catch (IOException gone) {
      closed = true;
    }
  }

  /**
   * A text as a phone would show it.
   *
   * @param to {@code +} and digits
   */
  public record Text(String from, String to, String text, int parts, Instant at) {}

  /** The socket that is open already, on loopback alone. */
  private record Here(ServerSocket socket)
      implements org.jsmpp.session.connection.ServerConnectionFactory {

    @Override
    public org.jsmpp.session.connection.ServerConnection listen(int port) {
      return new ServerSocketConnection(socket);
    }

    @Override
    public org.jsmpp.session.connection.ServerConnection listen(int port, int timeout) {
      return listen(port);
    }

    @Override
    public org.jsmpp.session.connection.ServerConnection listen(
        int port, int timeout, int backlog) {
      return listen(port);
    }
  }
}
