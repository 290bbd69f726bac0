package org.tahsil.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Hits nights with {@code kill -9} at random instants and compares what they leave with undisturbed
 * ones. A later start on the same folder goes on where this one ended.
 */
public final class NightKills {

  private static final LocalDate FIRST = LocalDate.parse("2024-12-31");
  private static final String LOADED = "loaded";

  private final Wishes wishes;
  private final Journal journal;
  private final Stage stage;

  private NightKills(Wishes wishes, Journal journal, Stage stage) {
    this.wishes = wishes;
    this.journal = journal;
    this.stage = stage;
  }

  /** Runs until so many nights have been hit; ends with a code that is not zero if one differs. */
  public static void main(String[] arguments) throws Exception {
    Wishes wishes = Wishes.ofSystem();
    if (System.getProperty("proof", "").equals("two-servers")) {
      System.exit(new TwoServers(wishes, Integer.getInteger("runs", 50)).run() ? 0 : 1);
    }
    Journal journal = Journal.open(wishes.folder(), wishes.seed());
    System.out.printf(
        Locale.ROOT,
        "%d of %d kills done, seed %d (-Dkill.seed), folder %s (-Dkill.folder)%n",
        journal.hits(),
        wishes.kills(),
        journal.seed(),
        wishes.folder());
    boolean equal;
    try (Stage stage = new Stage(wishes)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
      equal = new NightKills(wishes, journal, stage).run();
    }
    System.exit(equal ? 0 : 1);
  }

  private boolean run() throws Exception {
    boolean equal = begin();
    if (equal && journal.hits() < wishes.kills()) {
      System.out.println(Table.heads());
    }
    while (equal && journal.hits() < wishes.kills()) {
      Round round = new Strike(wishes, journal, stage).run();
      journal.add(round);
      System.out.println(Table.line(round));
      equal = round.differing() == 0;
    }
    System.out.println("\n" + new Table(journal.rounds()).all());
    System.out.println("\n" + new Table(journal.rounds()).hitsByStep());
    System.out.println("\n" + Mails.count(stage.database(), wishes.data().resolve("mailbox")));
    System.out.println(
        equal
            ? "Every night came out equal to the undisturbed one."
            : "A NIGHT CAME OUT DIFFERENT; the database is kept in " + wishes.data());
    return equal;
  }

  /**
   * Fills both books the first time, and ends what an interrupted run left; whether all is equal.
   */
  private boolean begin() throws Exception {
    stage.start();
    load();
    LocalDate last = Twins.lastDate(stage.database(), Twins.CALM);
    LocalDate date = last == null ? FIRST : last;
    for (String tenant : Twins.BOTH) {
      if (Twins.status(stage.database(), tenant, date).isEmpty()) {
        stage.twins().endDay(tenant, date);
      }
      stage.awaitNight(tenant, date);
    }
    stage.awaitMails();
    return stage.report(Difference.between(stage.database()));
  }

  private void load() throws SQLException, IOException {
    Path mark = wishes.folder().resolve(LOADED);
    if (!Files.exists(mark)) {
      for (String tenant : Twins.BOTH) {
        stage.twins().load(tenant, wishes.copies(), stage.database());
      }
      Files.createFile(mark);
    }
  }
}
