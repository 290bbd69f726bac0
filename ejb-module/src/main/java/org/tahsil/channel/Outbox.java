package org.tahsil.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;

/** Messages on their way out, written in the transaction of the decision that caused them. */
public interface Outbox {

  /**
   * Queues messages; one whose key is known already is left out.
   *
   * @return how many were new
   */
  int queue(List<OutboundMail> mails);

  /** Dead letters of the tenant, newest first. */
  List<DeadLetter> deadLetters(TenantId tenant, int limit);

  /** Puts a dead letter back on its way. */
  void redrive(TenantId tenant, UUID id);

  /** How many messages of the tenant are in each state. */
  List<StateCount> states(TenantId tenant);

  /** QUEUED, RELAYED, SENDING, SENT, SUPPRESSED, DEAD or UNKNOWN. */
  record StateCount(String state, long messages) {}

  /**
   * A message to one customer about one account, or to people of the lender.
   *
   * @param customerId null: the recipient is no customer
   * @param suppressIfPaid leave it unsent if the account owes nothing overdue at the moment of
   *     sending
   * @param dedupeKey the same key is queued once
   * @param attachment a document that {@link MailAttachments} knows; null: none
   * @param medium by what it goes; a text has neither subject nor attachment
   */
  record OutboundMail(
      TenantId tenant,
      @Nullable Long customerId,
      @Nullable Long accountId,
      String recipient,
      String language,
      String subject,
      String text,
      boolean suppressIfPaid,
      String dedupeKey,
      @Nullable String attachment,
      Medium medium) {

    /** A mail, which may carry a document. */
    public OutboundMail(
        TenantId tenant,
        @Nullable Long customerId,
        @Nullable Long accountId,
        String recipient,
        String language,
        String subject,
        String text,
        boolean suppressIfPaid,
        String dedupeKey,
        @Nullable String attachment) {
      this(
          tenant,
          customerId,
          accountId,
          recipient,
          language,
          subject,
          text,
          suppressIfPaid,
          dedupeKey,
          attachment,
          Medium.EMAIL);
    }

    /** A mail to a customer, with nothing attached. */
    public OutboundMail(
        TenantId tenant,
        long customerId,
        @Nullable Long accountId,
        String recipient,
        String language,
        String subject,
        String text,
        boolean suppressIfPaid,
        String dedupeKey) {
      this(
          tenant,
          customerId,
          accountId,
          recipient,
          language,
          subject,
          text,
          suppressIfPaid,
          dedupeKey,
          null);
    }
  }
}
