package org.tahsil.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mails that arrived, counted by their Message-ID. A server that dies between the mail server's
 * yes and its own commit leaves a mail in doubt; none may have arrived more than once.
 */
final class Mails {

  private static final String COUNT = "select count(*) from outbox where state = ?";

  private Mails() {}

  static String count(Connection database, Path mailbox) throws IOException, SQLException {
    Map<String, Long> arrived;
    try (Stream<Path> files = Files.list(mailbox)) {
      List<Path> mails = files.filter(file -> file.toString().endsWith(".eml")).toList();
      arrived =
          mails.stream()
              .map(Mails::id)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
    long twice = arrived.values().stream().filter(times -> times > 1).count();
    return "%d mails sent, %d in doubt, %d arrived, %d of them more than once."
        .formatted(in(database, "SENT"), in(database, "UNKNOWN"), arrived.size(), twice);
  }

  private static long in(Connection database, String state) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(COUNT)) {
      statement.setString(1, state);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String id(Path mail) {
    try {
      return Files.readString(mail, StandardCharsets.ISO_8859_1)
          .lines()
          .filter(line -> line.startsWith("Message-ID:"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
