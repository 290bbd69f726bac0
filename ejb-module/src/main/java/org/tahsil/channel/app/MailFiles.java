package org.tahsil.channel.app;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.channel.Medium;

/** A folder of {@code .eml} files. The id of a mail is its file's name without the ending. */
final class MailFiles {
  private static final Logger LOG = Logger.getLogger(MailFiles.class.getName());
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");
  private static final String ENDING = ".eml";
  private static final int MOST = 200;
  private static final long LARGEST = 5_000_000;
  private static final Comparator<Arrived> OLDEST_FIRST =
      Comparator.comparing(Arrived::at).thenComparing(arrived -> arrived.file().toString());

  private final Path folder;

  MailFiles(Path folder) {
    this.folder = folder;
  }

  /** The newest mails without their texts. */
  List<Mail> latest(int limit) {
    int most = Math.min(Math.max(1, limit), MOST);
    PriorityQueue<Arrived> newest = new PriorityQueue<>(OLDEST_FIRST);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        arrived(file).ifPresent(newest::add);
        if (newest.size() > most) {
          newest.remove();
        }
      }
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "The mailbox cannot be read", unreadable);
    }
    List<Arrived> sorted = new ArrayList<>(newest);
    sorted.sort(OLDEST_FIRST.reversed());
    return sorted.stream().flatMap(arrived -> read(arrived, false).stream()).toList();
  }

  /** One mail with its text; empty for an id that is no plain file name. */
  Optional<Mail> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return arrived(folder.resolve(id + ENDING)).flatMap(arrived -> read(arrived, true));
  }

  private static Optional<Arrived> arrived(Path file) {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return facts.isRegularFile() && facts.size() <= LARGEST
          ? Optional.of(new Arrived(file, facts.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static Optional<Mail> read(Arrived arrived, boolean withText) {
    try (InputStream in = Files.newInputStream(arrived.file())) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      String name = arrived.file().getFileName().toString();
      String text = withText ? text(message) : "";
      return Optional.of(
          new Mail(
              name.substring(0, name.length() - ENDING.length()),
              arrived.at(),
              decoded(message.getHeader("From", ",")),
              decoded(message.getHeader("To", ",")),
              decoded(message.getSubject()),
              text,
              medium(message)));
    } catch (IOException | MessagingException unreadable) {
      LOG.log(Level.FINE, "A mail cannot be read", unreadable);
      return Optional.empty();
    }
  }

  private static Medium medium(MimeMessage message) throws MessagingException {
    return "SMS".equals(message.getHeader("X-Tahsil-Medium", ",")) ? Medium.SMS : Medium.EMAIL;
  }

  private static String text(Part part) throws IOException, MessagingException {
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      for (int at = 0; at < parts.getCount(); at++) {
        BodyPart inner = parts.getBodyPart(at);
        if (inner.isMimeType("text/plain") || inner.isMimeType("multipart/*")) {
          return text(inner);
        }
      }
      return "";
    }
    return part.isMimeType("text/*") ? content.toString().replace("\r\n", "\n") : "";
  }

  private static String decoded(@Nullable String header) {
    try {
      return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException unknown) {
      return header == null ? "" : header;
    }
  }

  private record Arrived(Path file, Instant at) {}
}
