package org.tahsil.product;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tahsil.launcher.FreshProduct;
import org.tahsil.launcher.Product;
import org.tahsil.launcher.Settings;

/**
 * The whole product as a user runs it, with the demonstration's users and data, on free ports. All
 * tests of a run share one: {@code @ExtendWith(RunningProduct.Start.class)} and a parameter of this
 * type.
 */
public final class RunningProduct implements AutoCloseable {

  private final Product product;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private RunningProduct(Product product) {
    this.product = product;
  }

  /** Starts the product once and hands it to whichever test asks. */
  public static final class Start implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningProduct.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(RunningProduct.class, key -> start(), RunningProduct.class);
    }

    private static RunningProduct start() {
      try {
        return new RunningProduct(FreshProduct.start(TokenMaker.settings()));
      } catch (Exception e) {
        throw new IllegalStateException("the product did not start", e);
      }
    }
  }

  /** The console's address, without a slash at its end. */
  public String baseUrl() {
    return product.at().baseUrl();
  }

  /** A client that signs in with HTTP Basic; the demonstration users' names are their passwords. */
  public Client as(String user) {
    return new Client(http, baseUrl(), user + ":" + user);
  }

  /** A client with another password than the name. */
  public Client as(String user, String password) {
    return new Client(http, baseUrl(), user + ":" + password);
  }

  /** A client that does not sign in. */
  public Client asNobody() {
    return new Client(http, baseUrl(), "");
  }

  /** A connection to the product's database, for looking and for making second tenants. */
  public Connection database() throws SQLException {
    Settings.Login login = product.at().database();
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  /** Where the demonstration's mail server keeps what it received. */
  public Path mailbox() {
    return Path.of(System.getProperty("tahsil.build")).resolve("it-data/mailbox");
  }

  @Override
  public void close() {
    product.close();
  }
}
