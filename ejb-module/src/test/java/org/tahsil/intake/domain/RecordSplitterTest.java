package org.tahsil.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

  @Test
  void countsPhysicalLinesWhateverEndsThem() throws IOException {
    assertThat(split("a\r\nb\rc\n\nd")).containsExactly("1:a", "2:b", "3:c", "5:d");
  }

  @Test
  void aQuotedFieldMayHoldLineBreaksDelimitersAndQuotes() throws IOException {
    assertThat(split("1,\"x\ny, \"\"z\"\"\",2\nnext"))
        .containsExactly("1:1,\"x\ny, \"\"z\"\"\",2", "3:next");
  }

  @Test
  void aQuoteInsideAnUnquotedFieldOpensNothing() throws IOException {
    assertThat(split("5\" pipe,1\nnext,\"2\"")).containsExactly("1:5\" pipe,1", "2:next,\"2\"");
  }

  @Test
  void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
    assertThat(split("a\n\"b,1\nc\nd")).containsExactly("1:a", "2:\"b,1", "3:c", "4:d");
  }

  @Test
  void aLineBeyondAllLimitsIsCutOff() throws IOException {
    RecordSplitter splitter =
        new RecordSplitter(
            new StringReader("x".repeat(RecordSplitter.LONGEST_RECORD + 1) + "\nnext"), ',');
    assertThat(splitter.next()).matches(record -> record.tooLong() && record.line() == 1);
    assertThat(splitter.next()).isEqualTo(new RawRecord(2, "next", false));
    assertThat(splitter.next()).isNull();
  }

  @Property(tries = 500)
  void losesNoLineOfAnyFile(
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'b') String letters,
      @ForAll @StringLength(max = 60) String noise)
      throws IOException {
    String file = mixed(letters, noise.replaceAll("[^\",]", "\n"));
    String whole = String.join("\n", texts(file));
    assertThat(whole.replace("\n", "")).isEqualTo(file.replace("\n", ""));
  }

  private static String mixed(String letters, String marks) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < Math.max(letters.length(), marks.length()); i++) {
      mixed.append(i < letters.length() ? letters.charAt(i) : "");
      mixed.append(i < marks.length() ? marks.charAt(i) : "");
    }
    return mixed.toString();
  }

  private static List<String> split(String file) throws IOException {
    return records(file).stream().map(record -> record.line() + ":" + record.text()).toList();
  }

  private static List<String> texts(String file) throws IOException {
    return records(file).stream().map(RawRecord::text).toList();
  }

  private static List<RawRecord> records(String file) throws IOException {
    RecordSplitter splitter = new RecordSplitter(new StringReader(file), ',');
    List<RawRecord> records = new ArrayList<>();
    for (RawRecord record = splitter.next(); record != null; record = splitter.next()) {
      records.add(record);
    }
    return records;
  }
}
