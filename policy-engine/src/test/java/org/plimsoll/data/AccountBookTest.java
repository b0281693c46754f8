package org.plimsoll.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;

class AccountBookTest {
  private static final String EMPTY =
      "{\"account\": \"%s\", \"balances\": [], \"positions\": [], \"orders\": []}";

  private final StrictReader reader = new StrictReader();

  @TempDir private Path folder;

  @Test
  void givesOneAccountPerLine() throws IOException {
    List<BookLine> lines = read(EMPTY.formatted("A") + "\n" + EMPTY.formatted("B") + "\r\n");
    assertThat(lines).extracting(line -> line.account().get().account()).containsExactly("A", "B");
    assertThat(lines).extracting(BookLine::line).containsExactly(1, 2);
    assertThat(lines.get(0).text()).isEqualTo(EMPTY.formatted("A"));
  }

  @Test
  void aBadLineIsNamedAndTheRestIsRead() throws IOException {
    List<BookLine> lines =
        read(
            EMPTY.formatted("A")
                + "\n\n{\"account\": \"B\", \"x\": \n"
                + EMPTY.formatted("C C")
                + "\n"
                + EMPTY.formatted("D"));
    assertThat(lines).hasSize(5);
    assertThat(lines)
        .extracting(l -> l.account().isPresent())
        .containsExactly(true, false, false, false, true);
    Diagnostic fault = lines.get(3).account().diagnostics().get(0);
    assertThat(fault.file()).endsWith("book.jsonl");
    assertThat(fault.span().line()).isEqualTo(4);
    assertThat(fault.span().column()).isEqualTo(13);
    assertThat(fault.field()).isEqualTo("account");
  }

  @Test
  void aLineOverOneMegabyteIsRefusedAndTheRestIsRead() throws IOException {
    List<BookLine> lines = read("x".repeat(3 << 20) + "\n" + EMPTY.formatted("B") + "\n");
    assertThat(lines.get(0).account().diagnostics().get(0).message()).contains("1 MB");
    assertThat(lines.get(1).account().get().account()).isEqualTo("B");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedInTheirLine() throws IOException {
    Path file = folder.resolve("book.jsonl");
    Files.write(file, new byte[] {'{', '"', (byte) 0xc3, '(', '\n', '{', '}', '\n'});
    List<BookLine> lines = linesOf(file);
    assertThat(lines.get(0).account().diagnostics().get(0).message()).contains("not UTF-8");
    assertThat(lines.get(1).account().diagnostics().get(0).code())
        .isEqualTo(DiagnosticCode.MISSING_KEY);
  }

  @Test
  void aLongBookIsReadLineByLine() throws IOException {
    Path file = folder.resolve("book.jsonl");
    String balance = "{\"asset\": \"USD\", \"quantity\": \"1.50\"}";
    String balances = (balance + ",").repeat(19) + balance;
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      for (int i = 0; i < 2_000; i++) {
        out.write(EMPTY.formatted("ACC-" + i).replace("[], \"pos", "[" + balances + "], \"pos"));
        out.write('\n');
      }
    }
    int count = 0;
    try (AccountBook book = reader.openBook(file).get()) {
      while (book.hasNext()) {
        assertThat(book.next().account().get().balances()).hasSize(20);
        count++;
      }
    }
    assertThat(count).isEqualTo(2_000);
  }

  @Test
  void anEmptyBookHasNoLines() throws IOException {
    assertThat(read("")).isEmpty();
    try (AccountBook book = reader.openBook(folder.resolve("book.jsonl")).get()) {
      assertThatThrownBy(book::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void onlyJsonLinesAreABook() {
    assertThat(reader.openBook(folder.resolve("book.json")).diagnostics().get(0).hint())
        .contains(".jsonl");
    assertThat(reader.openBook(folder.resolve("none.jsonl")).diagnostics().get(0).code())
        .isEqualTo(DiagnosticCode.FILE);
  }

  private List<BookLine> read(String text) throws IOException {
    Path file = folder.resolve("book.jsonl");
    Files.writeString(file, text, UTF_8);
    return linesOf(file);
  }

  private List<BookLine> linesOf(Path file) throws IOException {
    List<BookLine> lines = new ArrayList<>();
    try (AccountBook book = reader.openBook(file).get()) {
      book.forEachRemaining(lines::add);
    }
    return lines;
  }
}
