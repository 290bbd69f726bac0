package org.tahsil.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.tahsil.console.page.Frame;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Templates;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ErrorPage;

/** Renders templates, also those for readers of whom nothing is known. */
@ApplicationScoped
public class Pages {
  @Inject private Assets assets;
  private final Templates templates = new Templates();

  public String render(String template, Frame frame, Object view) {
    return templates.render(template, frame, view);
  }

  /** The path of scripts and styles. */
  public String assets() {
    return assets.path();
  }

  /** A frame without a visitor, for the pages outside the session. */
  Frame bare(HttpServletRequest request, Language language, String csrf) {
    return new Frame(
        Wording.in(language),
        assets.path(),
        null,
        csrf,
        languageHref(language.other(), request),
        List.of(),
        null,
        null);
  }

  /** The page of a status, in the language that the request lets one guess. */
  String error(HttpServletRequest request, int status) {
    Frame frame = bare(request, Languages.of(request), "");
    return render("error", frame, ErrorPage.of(frame.wording(), status));
  }

  static String languageHref(Language language, HttpServletRequest request) {
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    return Paths.query("/language/" + language.tag(), Map.of("back", here));
  }
}
