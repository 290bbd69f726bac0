package org.tahsil.console.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;

/**
 * The templates of the console: escaped as HTML, strict about what they ask for, worded by {@code
 * {m:key}} and {@code {m:key(parameters)}} in the language of the frame; {@code {f:assets}} and
 * {@code {f:csrf}} reach into tags too.
 */
public final class Templates {
  private static final String ROOT = "/org/tahsil/console/templates/";
  private static final String FRAME = "frame";
  private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);
  private static final List<String> TAGS =
      List.of(
          "icon", "table", "form", "field", "empty", "nothing", "title", "fact", "confirm", "rows");

  private final Engine engine;

  public Templates() {
    var builder =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addNamespaceResolver(new Labels())
            .addNamespaceResolver(
                NamespaceResolver.builder("f").resolve(Templates::ofFrame).build())
            .addLocator(Templates::locate)
            .strictRendering(true)
            .timeout(10_000);
    TAGS.forEach(
        tag -> builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag)));
    engine = builder.build();
  }

  /** Renders a template with its view as {@code v} and its frame as {@code frame}. */
  public String render(String template, Frame frame, Object view) {
    var found = engine.getTemplate(template);
    if (found == null) {
      throw new IllegalArgumentException("no template " + template);
    }
    return found.data("v", view).data("frame", frame).setAttribute(FRAME, frame).render();
  }

  /** What tags need of the frame: they do not see the page's data. */
  private static Object ofFrame(EvalContext context) {
    Frame frame = (Frame) context.getAttribute(FRAME);
    return switch (context.getName()) {
      case "assets" -> frame.assets();
      case "csrf" -> frame.csrf();
      default -> throw new IllegalArgumentException("no f:" + context.getName());
    };
  }

  private static Optional<TemplateLocation> locate(String id) {
    InputStream found =
        Templates.class.getResourceAsStream(ROOT + (id.endsWith(".html") ? id : id + ".html"));
    return found == null ? Optional.empty() : Optional.of(new Located(found));
  }

  private record Located(InputStream content) implements TemplateLocation {
    @Override
    public Reader read() {
      return new InputStreamReader(content, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(HTML);
    }
  }

  /** Resolves the labels of the templates. */
  private static final class Labels implements NamespaceResolver {
    @Override
    public String getNamespace() {
      return "m";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
      Wording wording = ((Frame) context.getAttribute(FRAME)).wording();
      List<CompletableFuture<Object>> parameters = new ArrayList<>();
      for (Expression parameter : context.getParams()) {
        parameters.add(context.evaluate(parameter).toCompletableFuture());
      }
      return CompletableFuture.allOf(parameters.toArray(CompletableFuture[]::new))
          .thenApply(done -> wording.say(context.getName(), values(parameters)));
    }

    private static @Nullable Object[] values(List<CompletableFuture<Object>> parameters) {
      return parameters.stream().map(CompletableFuture::join).toArray();
    }
  }
}
