package org.plimsoll.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;

class DataFileTest {
  @TempDir private Path folder;

  @Test
  void theTextHasExactlyTheBytesOfTheFile() throws IOException {
    byte[] bytes = "{\"note\": \"Größe 😀\"}\r\n".getBytes(UTF_8);
    Path file = folder.resolve("a.json");
    Files.write(file, bytes);
    DataFile loaded = DataFile.load(file, FileKind.ACCOUNT).get();
    assertThat(loaded.text().text().getBytes(UTF_8)).isEqualTo(bytes);
    assertThat(loaded.format()).isEqualTo(DataFormat.JSON);
  }

  @Test
  void aFileThatCannotBeOpenedIsRefused() throws IOException {
    assertThat(fault("none.json").message()).isEqualTo("there is no such file");
    Files.createDirectory(folder.resolve("folder.json"));
    Diagnostic fault = fault("folder.json");
    assertThat(fault.message()).isEqualTo("the file cannot be read");
    assertThat(fault.code()).isEqualTo(DiagnosticCode.FILE);
  }

  @Test
  void anotherEndingIsRefused() {
    assertThat(fault("a.txt").hint()).startsWith("use .json, .yaml or .yml");
    assertThat(fault("yaml").code()).isEqualTo(DiagnosticCode.FILE);
    assertThat(fault("a.jsonl").hint()).contains("opened as a book");
  }

  @Test
  void malformedUtf8IsRefusedAtItsPlace() throws IOException {
    Path file = folder.resolve("a.json");
    Files.write(file, new byte[] {'{', '\n', ' ', (byte) 0xff, '}'});
    Diagnostic fault = fault("a.json");
    assertThat(fault.message()).isEqualTo("the byte at offset 3 is not UTF-8");
    assertThat(fault.span().line()).isEqualTo(2);
    assertThat(fault.span().column()).isEqualTo(2);
    Files.write(file, new byte[] {'"', (byte) 0xe2, (byte) 0x82});
    assertThat(fault("a.json").message()).isEqualTo("the byte at offset 1 is not UTF-8");
    Files.write(file, new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
    assertThat(fault("a.json").message()).isEqualTo("the byte at offset 1 is not UTF-8");
  }

  @Test
  void tooManyBytesAreRefused() throws IOException {
    Files.write(folder.resolve("a.json"), new byte[(1 << 20) + 1]);
    assertThat(fault("a.json").code()).isEqualTo(DiagnosticCode.LIMIT);
  }

  private Diagnostic fault(String name) {
    return DataFile.load(folder.resolve(name), FileKind.ACCOUNT).diagnostics().get(0);
  }
}
