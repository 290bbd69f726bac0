package org.tahsil.audit.domain;

import java.util.List;

/** Where blocks and entries are read from: the database, or a file of an export. */
public interface Evidence {

  /**
   * Hands everything to the reader, once, in order: the present epoch, the blocks of each tenant by
   * number with the entries that are found under their numbers, and at last the entries that are in
   * no block. Holds one block at a time.
   */
  void read(Reader reader);

  /** Takes what is read. */
  interface Reader {
    /** The epoch that the sealer is in; not called before it sealed for the first time. */
    void present(Epoch epoch);

    /** A block and those of its entries that are there. */
    void block(Block block, List<StoredEntry> entries);

    /** An entry that is in no block. */
    void waiting(StoredEntry entry);
  }
}
