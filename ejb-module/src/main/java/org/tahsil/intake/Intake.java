package org.tahsil.intake;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.TenantId;

/**
 * Takes files in: good rows go in, bad ones are set aside with line, field, reason and raw text.
 */
public interface Intake {

  /**
   * Reads CSV (UTF-8, header, RFC 4180) of a kind or profile, in chunks with a transaction each.
   * Refused as malformed if the header lacks a required column, UNKNOWN for an unknown source.
   */
  IntakeBatch take(Portfolio portfolio, String source, InputStream csv, String takenBy);

  IntakeBatch batch(Portfolio portfolio, UUID id);

  List<IntakeBatch> latest(Portfolio portfolio, int limit);

  /** The rows set aside of a batch by line, after {@code afterLine}, at most {@code limit}. */
  List<IntakeBatch.QuarantinedRow> quarantine(
      Portfolio portfolio, UUID batch, long afterLine, int limit);

  /**
   * Stores a profile; refused as malformed with the field at fault. The same again changes nothing.
   */
  void putProfile(TenantId tenant, String name, String json);

  /** The names and JSON documents of the tenant's profiles. */
  List<Profile> profiles(TenantId tenant);

  /** A stored profile. */
  record Profile(String name, String json) {}
}
