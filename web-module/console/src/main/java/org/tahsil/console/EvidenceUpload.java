package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.Caller;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.ConcernEvidence;
import org.tahsil.concern.ConcernEvidence.Paper;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.Rights;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Takes a file in as evidence; a servlet, because only one with this setting has the guard read the
 * token out of a form with a file. Larger files are refused before they are read.
 */
@WebServlet("/evidence-upload")
@MultipartConfig(
    fileSizeThreshold = Evidence.LARGEST + 1,
    maxFileSize = Evidence.LARGEST,
    maxRequestSize = Evidence.LARGEST + 10_000)
public class EvidenceUpload extends HttpServlet {
  @Inject private transient Visit visit;
  @Inject private transient Caller caller;
  @EJB private transient Portfolios portfolios;
  @EJB private transient ConcernEvidence evidence;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!new Rights(caller.roles()).tellConcerns()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String number = String.valueOf(request.getParameter("concern"));
    EvidenceKind kind = kind(request.getParameter("kind"));
    Part file = request.getPart("file");
    if (kind == null || file == null || !number.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    PortfolioCode code;
    try {
      code = new PortfolioCode(String.valueOf(request.getParameter("portfolio")));
    } catch (IllegalArgumentException unreadable) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    long id = Long.parseLong(number);
    keep(code, id, new Paper(kind, name(file), file.getInputStream().readAllBytes()));
    response.sendRedirect(Paths.concern(code, id));
  }

  private void keep(PortfolioCode code, long id, Paper paper) {
    String here = Paths.concern(code, id);
    try {
      Portfolio portfolio = portfolios.get(caller.tenant(), code);
      evidence.keep(portfolio, id, paper, caller.user());
      visit.go(here, "success", visit.wording().code("concern_done", "EVIDENCE"));
    } catch (RefusedException refused) {
      visit.go(here, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  /** The last part of a path, without control characters, at most 200 of its last characters. */
  private static String name(Part file) {
    String sent = String.valueOf(file.getSubmittedFileName());
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 200));
  }

  private static @Nullable EvidenceKind kind(@Nullable String name) {
    return Arrays.stream(EvidenceKind.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
