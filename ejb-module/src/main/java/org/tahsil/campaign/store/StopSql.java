package org.tahsil.campaign.store;

/**
 * What ends a journey, and what stands against a contact, in SQL. Its own tables have whole words
 * as aliases, so that no expression of a caller means them: {@code r.account_id} of the caller must
 * not be taken for a column of a table here.
 */
final class StopSql {

  private StopSql() {}

  /**
   * The first stop condition that holds on {@code :date}, else null.
   *
   * @param account expression of the account's key
   * @param stops expression of the conditions that count
   * @param paid expression of whether it is paid
   */
  static String reason(String account, String stops, String paid) {
    return """
        case when 'PAID' = any(%2$s) and %3$s then 'PAID'
             when 'PROMISE' = any(%2$s) and %4$s then 'PROMISE'
             when 'DISPUTE' = any(%2$s) and exists (select from hold disputed
               where disputed.account_id = %1$s and disputed.undone_on is null
                 and disputed.reason = 'DISPUTE' and disputed.from_on <= :date
                 and (disputed.to_on is null or disputed.to_on > :date)) then 'DISPUTE'
             when 'HOLD' = any(%2$s) and %5$s then 'HOLD'
             when 'OVERRIDE' = any(%2$s) and %6$s then 'OVERRIDE' end
        """
        .formatted(account, stops, paid, promised(account), held(account), manual(account));
  }

  /** What stands against a contact on {@code :date}, whatever ends the journey; else null. */
  static String against(String account) {
    return """
        case when %s then 'CONTACT_HOLD' when %s then 'OPEN_PROMISE'
             when %s then 'MANUAL_OVERRIDE' end
        """
        .formatted(held(account), promised(account), manual(account));
  }

  /** Whether nothing is left to ask for: of arrears, or of what was to fall due. */
  static String paid(String account, String aboutDue) {
    return """
        case when %2$s is null then not exists (select from age_now aged
               where aged.account_id = %1$s and aged.overdue_minor > 0)
             else not exists (select from item falling
               where falling.account_id = %1$s and falling.due_on = %2$s
                 and falling.open_minor > 0) end
        """
        .formatted(account, aboutDue);
  }

  private static String held(String account) {
    return """
        exists (select from hold held
          where held.account_id = %s and held.undone_on is null and 'CONTACT' = any(held.stops)
            and held.from_on <= :date and (held.to_on is null or held.to_on > :date))"""
        .formatted(account);
  }

  private static String promised(String account) {
    return """
        exists (select from arrangement_now promised
          where promised.account_id = %s and promised.state = 'OPEN')"""
        .formatted(account);
  }

  private static String manual(String account) {
    return """
        exists (select from manual_override manual
          where manual.account_id = %s and 'REMINDERS' = any(manual.stops)
            and manual.begins_on <= :date and manual.ends_on > :date)"""
        .formatted(account);
  }
}
