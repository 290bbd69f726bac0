package org.tahsil.webhook.app;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Lets an answer's body go by, and hangs up when it does not end. Nothing of it is kept. */
final class CappedBody implements BodySubscriber<Boolean> {
  private static final int MOST_BYTES = 65_536;

  private final CompletableFuture<Boolean> end = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private int passed;

  @Override
  public CompletionStage<Boolean> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    passed += parts.stream().mapToInt(ByteBuffer::remaining).sum();
    Flow.Subscription more = subscription;
    if (more == null) {
      return;
    }
    if (passed > MOST_BYTES) {
      more.cancel();
      end.complete(false);
    } else {
      more.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end.complete(true);
  }
}
