package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.console.text.Wording;

/** Who may grant what; what concerns a role of one's own waits for a second person. */
@Dependent
public class AuthoritiesKind extends SettingKind {
  private static final int ALL_OF_IT = 100;
  private static final int LONGEST_SOURCE = 300;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.percent("most_percent", ALL_OF_IT).optional(),
          SettingField.amount("most_amount").optional(),
          SettingField.source(LONGEST_SOURCE));

  @EJB private Authorities authorities;

  public AuthoritiesKind() {
    super("authorities", Starts.TOMORROW, COLLECTORS, ADMINS);
  }

  @Override
  public int place() {
    return 8;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (ApprovalKind kind : ApprovalKind.values()) {
      Arrays.stream(Rank.values()).forEach(rank -> parts.add(kind + "." + rank));
    }
    return parts;
  }

  @Override
  String partName(Wording wording, String part) {
    return group(wording, part) + wording.say("list_separator") + memberName(wording, part);
  }

  @Override
  String group(Wording wording, String part) {
    return wording.code("set_authority_kind", kind(part).name());
  }

  @Override
  String memberName(Wording wording, String part) {
    return wording.code("role", rank(part).role());
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return authorities.current(portfolio).stream().map(AuthoritiesKind::entry).toList();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return authorities.dated(portfolio).stream().map(AuthoritiesKind::entry).toList();
  }

  @Override
  public List<Waiting> waiting(Portfolio portfolio) {
    return authorities.waiting(portfolio).stream()
        .map(wish -> new Waiting(entry(wish.authority()), wish.by()))
        .toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    boolean anyShare = values.text("most_percent").isEmpty();
    return authorities.set(
        portfolio,
        new Authority(
            kind(part),
            rank(part),
            from,
            anyShare ? null : values.number("most_percent"),
            values.amountOrNull("most_amount", portfolio.currency()),
            wish.source()),
        wish.by());
  }

  private static ApprovalKind kind(String part) {
    return ApprovalKind.valueOf(part.substring(0, part.indexOf('.')));
  }

  private static Rank rank(String part) {
    return Rank.valueOf(part.substring(part.indexOf('.') + 1));
  }

  private static Setting entry(Authority one) {
    return new Setting(
        one.kind() + "." + one.rank(),
        one.validFrom(),
        Values.NONE
            .with("most_percent", one.mostPercent())
            .with("most_amount", one.mostAmount())
            .with(SettingField.SOURCE, one.source()));
  }
}
