package org.tahsil.live.store;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Optional;
import org.tahsil.live.LiveNews;
import org.tahsil.live.LiveNews.Kind;
import org.tahsil.shared.id.PortfolioId;

/** News as they travel. */
final class NewsText {

  private NewsText() {}

  /** What another server sent; empty if this one does not understand it. */
  static Optional<LiveNews> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject news = reader.readObject();
      return Optional.of(
          new LiveNews(
              new PortfolioId(news.getJsonNumber("portfolio").longValueExact()),
              Kind.valueOf(news.getString("kind")),
              news.getJsonArray("accounts").getValuesAs(JsonString.class).stream()
                  .map(JsonString::getString)
                  .toList()));
    } catch (JsonException
        | IllegalArgumentException
        | ClassCastException
        | ArithmeticException
        | NullPointerException strange) {
      return Optional.empty();
    }
  }
}
