package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ValueType;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads how an offsets block chooses: in the order written, or the least total of a figure. */
final class LeastReader {
  private final Declared declared;
  private final Block.Offsets block;

  private static final String IN_THE_ORDER_WRITTEN = "order written";

  LeastReader(Declared declared, Block.Offsets block) {
    this.declared = declared;
    this.block = block;
  }

  /** What is to be least; nothing when forms are tried in the order written, or on a mistake. */
  Optional<Offsets.Least> read() {
    List<Line> lines =
        block.lines().stream()
            .filter(line -> line instanceof Line.Chooses || line instanceof Line.ChoosesLeast)
            .toList();
    if (lines.size() == 1 && lines.get(0) instanceof Line.ChoosesLeast least) {
      boolean said =
          least.otherwise().isEmpty() || words(least.otherwise()).equals(IN_THE_ORDER_WRITTEN);
      return said && words(least.words()).equals("least total") ? least(least) : unsaid();
    }
    boolean written =
        lines.size() == 1
            && lines.get(0) instanceof Line.Chooses chooses
            && words(chooses.words()).equals(IN_THE_ORDER_WRITTEN);
    return written ? Optional.empty() : unsaid();
  }

  private static String words(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  private Optional<Offsets.Least> unsaid() {
    error(
        DiagnosticCode.MISSING_RESULT,
        block.heading(),
        "this offsets block must say once how it chooses among its forms",
        "write `chooses in the order written`, or `chooses the least total FIGURE at LEVEL`");
    return Optional.empty();
  }

  private Optional<Offsets.Least> least(Line.ChoosesLeast line) {
    String name = line.figure().text();
    FigureTable figures = declared.names().figures();
    Optional<Figure> figure = figures.find(Owner.PAIR, block.name().text(), name);
    if (figure.isEmpty()) {
      List<String> known = figures.names(Owner.PAIR, block.name().text());
      String nearest = Nearest.hint(name, known);
      declared
          .findings()
          .unknown(
              line.figure(),
              "the pairs of `" + block.name() + "` have no figure `" + name + "`",
              nearest.isEmpty() ? "define it in every form" : nearest);
      return Optional.empty();
    }
    boolean number = figures.typeOf(figure.get()) instanceof ValueType.Numeric;
    return level(line, figure.get()) && everywhere(name) && number
        ? Optional.of(
            new Offsets.Least(
                figure.get(), line.level().map(Word::text).orElse(""), !line.otherwise().isEmpty()))
        : Optional.empty();
  }

  private boolean level(Line.ChoosesLeast line, Figure figure) {
    List<String> levels = declared.names().levels();
    if (!figure.perLevel() && line.level().isPresent()) {
      error(
          DiagnosticCode.WRONG_PLACE,
          line.level().get().span(),
          "`" + figure.name() + "` has no levels",
          "leave out `at " + line.level().get() + "`");
      return false;
    }
    if (figure.perLevel() && line.level().isEmpty()) {
      error(
          DiagnosticCode.WRONG_PLACE,
          line.figure().span(),
          "`" + figure.name() + "` has a value for each level, and none is at hand here",
          "write `" + figure.name() + " at " + levels.stream().findFirst().orElse("initial") + "`");
      return false;
    }
    if (line.level().isPresent() && !levels.contains(line.level().get().text())) {
      String nearest = Nearest.hint(line.level().get().text(), levels);
      declared
          .findings()
          .unknown(
              line.level().get(),
              "there is no level called `" + line.level().get() + "`",
              nearest.isEmpty()
                  ? "the levels of this policy are " + String.join(", ", levels)
                  : nearest);
      return false;
    }
    return true;
  }

  /** Every pair is compared, so every form must say the figure. */
  private boolean everywhere(String name) {
    for (Block.Form form : block.forms()) {
      boolean said =
          form.lines().stream()
              .anyMatch(
                  line -> line instanceof Line.Define define && define.name().text().equals(name));
      if (!said) {
        error(
            DiagnosticCode.MISSING_RESULT,
            form.heading(),
            "the form `" + form.name() + "` does not say its `" + name + "`, whose total is least",
            "write `define " + name + " is FORMULA`");
        return false;
      }
    }
    return true;
  }

  private void error(DiagnosticCode code, SourceSpan span, String message, String hint) {
    declared.findings().error(code, span, message, hint);
  }
}
