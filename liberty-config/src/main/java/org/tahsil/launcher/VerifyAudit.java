package org.tahsil.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Evidence;
import org.tahsil.audit.domain.Finding;
import org.tahsil.audit.domain.HeadsCheck;
import org.tahsil.audit.domain.Verification;
import org.tahsil.audit.domain.Verification.Summary;
import org.tahsil.audit.store.DatabaseEvidence;
import org.tahsil.audit.store.FileEvidence;
import org.tahsil.audit.store.HeadsFolder;
import org.tahsil.audit.store.SigningKey;

/**
 * Verifies the timeline without a server: from a database, which it only reads, or from an export.
 * Ends with 0 if all is as it was sealed, 1 if something is not, 2 if it cannot tell.
 */
public final class VerifyAudit {
  private static final int RIGHT = 0;
  private static final int WRONG = 1;
  private static final int UNKNOWN = 2;
  private static final int EACH = 100;

  private final PrintStream out;
  private final PrintStream news;

  VerifyAudit(PrintStream out, PrintStream news) {
    this.out = out;
    this.news = news;
  }

  /** Verifies what the arguments name, see {@link AuditWish}. */
  public static void main(String[] arguments) {
    System.exit(new VerifyAudit(System.out, System.err).run(List.of(arguments), System.getenv()));
  }

  /** The exit code. */
  int run(List<String> arguments, Map<String, String> environment) {
    try {
      return verify(AuditWish.of(arguments, environment));
    } catch (Trouble trouble) {
      news.println(trouble.getMessage());
    } catch (IOException | UncheckedIOException unreadable) {
      news.println("Cannot be read: " + unreadable.getMessage());
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      news.println("Cannot be used: " + unusable.getMessage());
    } catch (SQLException | JdbiException refused) {
      news.println("The database does not answer: " + refused.getMessage());
    }
    return UNKNOWN;
  }

  private int verify(AuditWish wish) throws IOException, GeneralSecurityException, SQLException {
    AtomicLong found = new AtomicLong();
    Consumer<Finding> tell =
        finding -> {
          found.incrementAndGet();
          out.println(finding);
        };
    HeadsCheck heads = heads(wish, tell);
    Verification verification = new Verification(heads, tell, this::progress);
    Summary summary = summary(wish, verification);
    tell(summary, found.get());
    return found.get() == 0 ? RIGHT : WRONG;
  }

  private HeadsCheck heads(AuditWish wish, Consumer<Finding> tell)
      throws IOException, GeneralSecurityException {
    if (wish.heads().isEmpty()) {
      news.println("Without heads, a chain that was computed anew or cut off is not found.");
      return new HeadsCheck(List.of(), tell);
    }
    List<PublicKey> keys = SigningKey.shown(wish.key());
    HeadsCheck heads = new HeadsCheck(keys, tell);
    new HeadsFolder(wish.heads().get()).read(heads);
    return heads;
  }

  private static Summary summary(AuditWish wish, Verification verification)
      throws IOException, SQLException {
    if (wish.file().isPresent()) {
      try (BufferedReader lines =
          Files.newBufferedReader(wish.file().get(), StandardCharsets.UTF_8)) {
        return verification.of(new FileEvidence(lines));
      }
    }
    Settings.Login login = wish.database().orElseThrow();
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    try (Handle handle = DatabaseEvidence.open(login.url(), properties)) {
      Evidence evidence = new DatabaseEvidence(handle, null);
      return verification.of(evidence);
    }
  }

  private void progress(Block block) {
    if (block.place().number() % EACH == 0) {
      news.println(
          "Tenant " + block.place().tenant() + ": block " + block.place().number() + " is read.");
    }
  }

  private void tell(Summary summary, long found) {
    out.printf(
        "%d chains, %d blocks, %d sealed entries, %d entries that wait to be sealed%s: %s%n",
        summary.chains(),
        summary.blocks(),
        summary.entries(),
        summary.waiting(),
        summary.oldestWaiting() == null ? "" : " (the first since " + summary.oldestWaiting() + ")",
        found == 0 ? "all as it was sealed" : found + " findings");
  }
}
