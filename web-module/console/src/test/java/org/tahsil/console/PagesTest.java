package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.console.page.Templates;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;

/** Every page renders, in both languages, and never lets user data become markup. */
class PagesTest {
  private static final Templates TEMPLATES = new Templates();
  private static final Path OUT = Path.of("target", "pages");

  @ParameterizedTest
  @EnumSource
  void renderWithOrdinaryFacts(Language language) throws IOException {
    Wording wording = Wording.in(language);
    Gallery gallery = new Gallery(Fixture.plain(), "");
    Files.createDirectories(OUT);
    for (var page : gallery.pages(wording).entrySet()) {
      String html =
          TEMPLATES.render(
              page.getValue().template(), gallery.frame(wording, "assets"), page.getValue().view());
      assertThat(html).contains("<html lang=\"" + language.tag() + "\"").contains("</html>");
      Files.writeString(OUT.resolve(page.getKey() + "-" + language.tag() + ".html"), html);
    }
  }

  @ParameterizedTest
  @EnumSource
  void escapeWhatOthersWrote(Language language) {
    Wording wording = Wording.in(language);
    Gallery gallery = new Gallery(Fixture.hostile(), "\"><script>");
    List<String> escaped = new ArrayList<>();
    for (var page : gallery.pages(wording).entrySet()) {
      String html =
          TEMPLATES.render(
              page.getValue().template(), gallery.frame(wording, "/a"), page.getValue().view());
      String outside = html.replaceAll("<script src=\"/a/[a-z.]+\" defer></script>", "");
      assertThat(outside).as(page.getKey()).doesNotContain("<script");
      if (html.contains("&quot;&gt;&lt;script&gt;")) {
        escaped.add(page.getKey());
      }
    }
    assertThat(escaped).hasSizeGreaterThan(17);
  }

  @ParameterizedTest
  @EnumSource
  void carryNoInlineScriptOrStyle(Language language) {
    Wording wording = Wording.in(language);
    Gallery gallery = new Gallery(Fixture.plain(), "");
    for (var page : gallery.pages(wording).entrySet()) {
      String html =
          TEMPLATES.render(
              page.getValue().template(), gallery.frame(wording, "/a"), page.getValue().view());
      assertThat(html)
          .as(page.getKey())
          .doesNotContainPattern("(?i)<[^>]+ (style|on[a-z]+|hx-on[^=]*)=")
          .doesNotContain("<style")
          .doesNotContain("javascript:");
    }
  }

  @Test
  void refuseAViewThatLacksWhatTheyAskFor() {
    Gallery gallery = new Gallery(Fixture.plain(), "");
    Wording wording = Wording.in(Language.EN);
    assertThatThrownBy(
            () -> TEMPLATES.render("overview", gallery.frame(wording, "/a"), new Object()))
        .hasMessageContaining("not found");
  }
}
