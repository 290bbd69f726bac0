package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.contact.Replies.Word;

/** Which replies ask for no more messages. */
class KeywordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop.",
        " Unsubscribe!",
        "opt out",
        "Opt-Out",
        "Please stop",
        "END",
        "Quit",
        "REVOKE",
        "Cancel",
        "\uff33\uff34\uff2f\uff30",
        "s\u200btop",
        "توقف",
        "إلغاء",
        "الغاء الاشتراك",
        "إيــقاف من فضلك",
        "बंद करें",
        "कृपया रोकें",
        "\n\n STOP \n\nOn Tuesday you wrote:\n> Dear customer"
      })
  void keywordsAreTakenAsOptOuts(String reply) {
    assertThat(Keywords.in(reply)).contains(Word.STOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "unstop!", "start please", "ابدأ", "शुरू करें"})
  void otherKeywordsAskForMessagesAgain(String reply) {
    assertThat(Keywords.in(reply)).contains(Word.START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "1234",
        "I will stop by on Monday",
        "the end of the month",
        "I wrote to you yesterday\nSTOP",
        "yes",
        "please"
      })
  void whatOnlyContainsAKeywordIsNone(String reply) {
    assertThat(Keywords.in(reply)).isEmpty();
  }

  @Test
  void theWordStartCountsOnlyWhereEveryLawLetsIt() {
    assertThat(Keywords.startCounts(List.of("US"))).isTrue();
    assertThat(Keywords.startCounts(List.of("US", "OM"))).isFalse();
    assertThat(Keywords.startCounts(List.of())).isFalse();
  }
}
