package org.tahsil.api.idempotency;

import jakarta.ejb.EJB;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.KeptShorter;
import org.tahsil.api.web.RecordJson;
import org.tahsil.idempotency.IdempotencyKeys;
import org.tahsil.idempotency.IdempotencyKeys.Answer;

/**
 * Keeps the answer to a write that succeeded; one that was refused or broke wrote nothing, and its
 * key is free again. Of an answer that tells what may be taken out for good a shorter one is kept.
 */
@Provider
public class AnswerKeeper implements ContainerResponseFilter, WriterInterceptor {
  private static final String STATUS = AnswerKeeper.class.getName() + ".status";

  @EJB IdempotencyKeys keys;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(Run.PROPERTY) instanceof Run run)) {
      return;
    }
    if (response.getStatus() >= 400) {
      request.removeProperty(Run.PROPERTY);
      keys.release(run.key());
    } else if (response.hasEntity()) {
      request.setProperty(STATUS, response.getStatus());
    } else {
      String location = response.getHeaderString(HttpHeaders.LOCATION);
      keys.keep(run.key(), new Answer(run.hash(), response.getStatus(), null, location, ""));
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(Run.PROPERTY) instanceof Run run)
        || !(context.getProperty(STATUS) instanceof Integer status)) {
      context.proceed();
      return;
    }
    OutputStream caller = context.getOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    context.setOutputStream(body);
    context.proceed();
    @Nullable Object location = context.getHeaders().getFirst(HttpHeaders.LOCATION);
    keys.keep(
        run.key(),
        new Answer(
            run.hash(),
            status,
            context.getMediaType().toString(),
            location == null ? null : location.toString(),
            told(context.getEntity(), body)));
    body.writeTo(caller);
    context.setOutputStream(caller);
  }

  /** What is kept of an answer: all of it, unless it says what is not to be kept. */
  static String told(Object answer, ByteArrayOutputStream body) {
    return answer instanceof KeptShorter longer
        ? RecordJson.write(longer.kept()).toString()
        : body.toString(StandardCharsets.UTF_8);
  }
}
