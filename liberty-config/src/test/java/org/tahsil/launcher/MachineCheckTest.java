package org.tahsil.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineCheckTest {

  @ParameterizedTest
  @CsvSource({"amd64, 17", "x86_64, 17", "amd64, 25"})
  void acceptsLinuxOnThisProcessorFromJava17On(String processor, int java) {
    assertThatCode(() -> Machine.check("Linux", processor, java)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, aarch64, 17, x86-64 machine",
    "Mac OS X, amd64, 17, Linux machine",
    "Linux, amd64, 16, install a JDK 17"
  })
  void namesTheRemedyOtherwise(String system, String processor, int java, String remedy) {
    assertThatThrownBy(() -> Machine.check(system, processor, java))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(remedy)
        .hasMessageNotContaining("\n");
  }

  @Test
  void namesTheVariableOfAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> Machine.freePort("127.0.0.1", taken.getLocalPort(), "TAHSIL_HTTP_PORT"))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("set TAHSIL_HTTP_PORT to another port");
    }
  }
}
