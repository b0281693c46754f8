package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.source.SourceText;

/** The schemas by the command. */
class SchemaCommandTest {
  @Test
  void everyKindThatIsNamedHasASchema() {
    Run kinds = Run.of("schema");
    assertThat(kinds.code()).isZero();
    assertThat(kinds.out().lines()).hasSize(5);
    kinds
        .out()
        .lines()
        .forEach(
            line -> {
              String kind = line.split(" ")[0];
              Run run = Run.of("schema", kind);
              assertThat(run.code()).isZero();
              assertThat(run.out())
                  .contains("\"urn:plimsoll:schema:" + kind + "\"")
                  .endsWith("}\n");
              assertThat(CanonicalJson.read(SourceText.of("out", run.out())).isPresent()).isTrue();
            });
  }

  @Test
  void anUnknownKindIsAMistakenCall() {
    Run run = Run.of("schema", "acount");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("`acount` is no kind of file; nearest is `account`")
        .doesNotContain("\tat ");
  }
}
