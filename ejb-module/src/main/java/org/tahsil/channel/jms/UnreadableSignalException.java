package org.tahsil.channel.jms;

import org.jspecify.annotations.Nullable;

/** Something in the queue that names no message; its text is not repeated here. */
public final class UnreadableSignalException extends RuntimeException {

  UnreadableSignalException(String code, @Nullable Throwable cause) {
    super(code, cause);
  }
}
