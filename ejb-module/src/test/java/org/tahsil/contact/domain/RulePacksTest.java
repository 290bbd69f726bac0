package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.Sureness;

/** The packs as they ship. */
class RulePacksTest {

  @Test
  void everyRuleNamesItsClauseAndEveryPackItsSource() {
    assertThat(RulePacks.all()).hasSize(10);
    for (RulePack pack : RulePacks.all()) {
      assertThat(pack.source()).isNotBlank();
      assertThat(pack.rules()).isNotEmpty().allMatch(rule -> !rule.clause().isBlank());
      assertThat(RulePacks.stamped(pack.stamp())).contains(pack);
    }
  }

  @Test
  void whatIsKnownFromMemoryOnlyIsNeverInForceByItself() {
    List<PackRule> inForce =
        RulePacks.all().stream()
            .filter(RulePack::standing)
            .flatMap(pack -> pack.rules().stream())
            .toList();
    assertThat(inForce).hasSizeGreaterThan(40).noneMatch(r -> r.sureness() == Sureness.MEMORY);
  }

  @Test
  void theLawsThatAreSaidToBeKnownAreThoseOfThePacksInForce() {
    RulePack core =
        RulePacks.all().stream()
            .filter(pack -> pack.name().equals("CORE:2"))
            .findFirst()
            .orElseThrow();
    assertThat(core.rule("LAW_KNOWN").orElseThrow().terms().words("laws"))
        .containsExactlyElementsOf(
            RulePacks.all().stream()
                .filter(RulePack::standing)
                .flatMap(pack -> Stream.ofNullable(pack.jurisdiction()))
                .distinct()
                .sorted()
                .toList());
  }

  @Test
  void aPackWithAFaultIsRefusedByName() {
    assertThatThrownBy(() -> PackFile.read("pack=X\nversion=1"))
        .hasMessageContaining("no line from");
    String unknown =
        """
        pack=X
        version=1
        from=2020-01-01
        law=true
        standing=true
        source=none
        rules=A
        A.is=no-such-rule
        A.clause=none
        A.sureness=POLICY
        """;
    assertThatThrownBy(() -> PackFile.read(unknown)).hasMessageContaining("no-such-rule");
  }

  @Test
  void lawIsNamedAsSuch() {
    assertThat(RulePacks.all())
        .filteredOn(pack -> !pack.law())
        .extracting(RulePack::code)
        .isEqualTo(List.of("HOUSE"));
  }
}
